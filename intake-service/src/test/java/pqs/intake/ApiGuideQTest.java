package pqs.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the guide for suppliers of GP systems: every request in it, and what it says is answered. */
@QuarkusTest
@TestSecurity(
        user = "gp-guide",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class ApiGuideQTest {

    private static final Path GUIDE = Path.of("..", "deploy", "docs", "api-for-gp-systems.md");
    private static final Pattern BLOCK = Pattern.compile("```http\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern FREE = Pattern.compile("\\{([a-z]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    World world;

    @Inject
    PlantedConcern planted;

    private final Map<String, String> known =
            new HashMap<>(Map.of("run", UUID.randomUUID().toString()));

    /** One block: its first line, its headers, its body. */
    private record Message(String first, Map<String, String> headers, String body) {

        static Message parse(String block) {
            var parts = List.of(block.split("\\n\\n", 2));
            var lines = parts.getFirst().lines().toList();
            var headers = new HashMap<String, String>();
            for (var line : lines.subList(1, lines.size())) {
                headers.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            }
            return new Message(lines.getFirst(), headers, parts.size() > 1 ? parts.get(1) : "");
        }
    }

    @Test
    void everyExchangeIsAsTheGuideSays() throws IOException {
        world.setUp();
        planted.take("guide-planted", "One more concern of the practice, so that a list goes on.");
        var messages = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> Message.parse(found.group(1)))
                .toList();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(26);
        for (int i = 0; i < messages.size(); i += 2) {
            checked(messages.get(i), messages.get(i + 1));
        }
    }

    private void checked(Message request, Message expected) throws JsonProcessingException {
        var answer = send(request);
        assertThat(answer.statusCode()).as(request.first()).isEqualTo(Integer.parseInt(expected.first()));
        expected.headers()
                .forEach((name, value) -> learnOrCompare(request.first() + " " + name, value, header(answer, name)));
        if (!expected.body().isEmpty()) {
            holds(request.first(), JSON.readTree(expected.body()), JSON.readTree(answer.asString()));
        }
    }

    private Response send(Message request) {
        var line = List.of(filled(request.first()).split(" ", 2));
        var sent = given().basePath("/").urlEncodingEnabled(false);
        request.headers().forEach((name, value) -> sent.header(name, filled(value)));
        if (!request.body().isEmpty()) {
            sent.body(request.body());
        }
        return sent.request(line.get(0), line.get(1));
    }

    /** Whether what the guide shows is in the answer: objects may hold more, lists begin so. */
    private void holds(String where, JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(field ->
                            holds(where + " " + field.getKey(), field.getValue(), answered.path(field.getKey())));
        } else if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                holds(where + "[" + i + "]", shown.get(i), answered.path(i));
            }
        } else {
            learnOrCompare(where, shown.asText(), answered.asText());
        }
    }

    /** What stands in braces and is not known yet is learnt; a star stands for anything. */
    private void learnOrCompare(String where, String shown, String answered) {
        assertThat(answered).as(where).isNotEmpty();
        var free = FREE.matcher(shown);
        if (free.matches() && !known.containsKey(free.group(1))) {
            known.put(free.group(1), answered);
        } else if (!shown.equals("*")) {
            assertThat(answered).as(where).isEqualTo(filled(shown));
        }
    }

    private String filled(String text) {
        return FREE.matcher(text).replaceAll(found -> known.getOrDefault(found.group(1), found.group()));
    }

    /** Addresses from the root of the host, media types without their encoding. */
    private static String header(Response answer, String name) {
        var value = answer.header(name);
        assertThat(value).as(name).isNotBlank();
        return switch (name) {
            case "Location" -> value.replaceFirst("^https?://[^/]+", "");
            case "Content-Type" -> value.replaceFirst(";.*", "");
            default -> value;
        };
    }
}
