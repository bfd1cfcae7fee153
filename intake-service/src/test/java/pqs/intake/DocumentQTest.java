package pqs.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document says of every operation, whoever wrote it. */
@QuarkusTest
class DocumentQTest {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    /** An operation by its method and path. */
    private record Documented(String name, JsonNode operation) {

        boolean takes(String header) {
            for (var parameter : operation.path("parameters")) {
                if (parameter.path("name").asText().equals(header)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void whatTakesAVersionSaysHowItAnswersAStaleOne() throws IOException {
        var versioned =
                documented().stream().filter(one -> one.takes("If-Match")).toList();

        assertThat(versioned).extracting(Documented::name).contains("post /intake/api/triage/{concernId}/closure");
        assertThat(versioned).allSatisfy(one -> {
            assertThat(one.operation().at("/responses/412/description").asText())
                    .as(one.name())
                    .isEqualTo("Somebody has changed it since; the ETag says what stands");
            assertThat(one.operation().at("/responses/428/description").asText())
                    .as(one.name())
                    .isEqualTo("If-Match is missing");
        });
    }

    @Test
    void everyHeaderOfOursSaysWhatItIs() throws IOException {
        for (var one : documented()) {
            for (var parameter : one.operation().path("parameters")) {
                if (parameter.path("in").asText().equals("header")) {
                    assertThat(parameter.path("description").asText())
                            .as(one.name() + " " + parameter.path("name").asText())
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void everyActionOfTriageSaysWhoMayNotAndWhatIsNotThere() throws IOException {
        var closure = documented().stream()
                .filter(one -> one.name().equals("post /intake/api/triage/{concernId}/closure"))
                .findFirst()
                .orElseThrow();

        assertThat(closure.operation().at("/responses/403/description").asText())
                .isEqualTo("Another organisation triages it");
        assertThat(closure.operation().at("/responses/404/description").asText())
                .isEqualTo("There is none, or it is not yours to see");
    }

    @Test
    void whateverSaysNoIsDescribedAsAProblemUnlessItSaysMoreOfItself() throws IOException {
        for (var one : documented()) {
            if (!one.name().contains("/api/")) {
                continue;
            }
            assertThat(one.operation().path("responses").has("401"))
                    .as(one.name())
                    .isTrue();
            for (Map.Entry<String, JsonNode> answer :
                    one.operation().path("responses").properties()) {
                if (answer.getKey().matches("[45]\\d\\d")) {
                    assertThat(answer.getValue().path("content").has("application/problem+json"))
                            .as(one.name() + " " + answer.getKey())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aProblemIsDescribedAsItIsSent() throws IOException {
        var described = document().at("/components/schemas/Problem/properties");
        var sent = new ObjectMapper()
                .readTree(given().header("Accept", "application/json")
                        .get("/api/concerns")
                        .asString());

        assertThat(sent.path("status").asInt()).isEqualTo(401);
        assertThat(sent.properties()).extracting(Map.Entry::getKey).allMatch(described::has, "is described");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }

    private static List<Documented> documented() throws IOException {
        var document = document();
        var found = new ArrayList<Documented>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    found.add(new Documented(
                            method + " " + path.getKey(), path.getValue().path(method)));
                }
            }
        }
        return found;
    }
}
