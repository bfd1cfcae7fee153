package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;

/** The description of the API of concerns: it has an example of everything, and what the examples show is so. */
@QuarkusTest
@TestSecurity(user = "gp-desc", roles = "gp", attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class ConcernDescriptionQTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WITHOUT_BODY = Set.of("204", "304");

    @Inject
    World world;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void everyAnswerHasAnExample() throws JsonProcessingException {
        int seen = 0;
        for (var path : new String[] {"/intake/api/concerns", "/intake/api/concerns/{concernId}"}) {
            for (var operation : description().path("paths").path(path)) {
                for (var answer : operation.path("responses").properties()) {
                    if (!WITHOUT_BODY.contains(answer.getKey())) {
                        var example = example(answer.getValue());
                        assertThat(example).as("%s %s", path, answer.getKey()).isNotEmpty();
                        assertThat(JSON.readTree(example).isObject()).isTrue();
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(13);
    }

    @Test
    void theExampleOfAReportIsTakenAndTheExamplesOfAnswersHaveTheirFields() throws JsonProcessingException {
        var location = given().contentType("application/json")
                .body(ConcernExamples.REPORT)
                .post("/api/concerns")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var report = description().at("/paths/~1intake~1api~1concerns/post/requestBody");
        assertThat(JSON.readTree(example(report))).isEqualTo(JSON.readTree(ConcernExamples.REPORT));
        assertThat(fields(JSON.readTree(ConcernExamples.DETAIL)))
                .isEqualTo(fields(JSON.readTree(given().get(location).asString())));
        assertThat(fields(JSON.readTree(ConcernExamples.LIST)))
                .isEqualTo(fields(JSON.readTree(given().get("/api/concerns").asString())));
    }

    @Test
    void theExamplesOfErrorsHaveTheFieldsOfErrors() throws JsonProcessingException {
        var invalid = given().contentType("application/json")
                .body(ConcernExamples.REPORT.replace("poor-report", "gossip"))
                .post("/api/concerns")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(fields(JSON.readTree(invalid))).containsAll(fields(JSON.readTree(ConcernExamples.INVALID)));
        var cursor = given().get("/api/concerns?cursor=nonsense")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(JSON.readTree(cursor).path("type"))
                .isEqualTo(JSON.readTree(ConcernExamples.CURSOR).path("type"));
        assertThat(JSON.readTree(cursor).at("/errors/0"))
                .isEqualTo(JSON.readTree(ConcernExamples.CURSOR).at("/errors/0"));
        var none = given().get("/api/concerns/nonsense")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(JSON.readTree(none).path("type"))
                .isEqualTo(JSON.readTree(ConcernExamples.NOT_FOUND).path("type"));
    }

    private static JsonNode description() throws JsonProcessingException {
        return JSON.readTree(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String example(JsonNode described) {
        for (var content : described.path("content")) {
            for (var example : content.path("examples")) {
                var value = example.path("value");
                return value.isTextual() ? value.asText() : value.toString();
            }
        }
        return "";
    }

    /** Names of all fields, with those of inner objects behind a dot. */
    private static Set<String> fields(JsonNode node) {
        var names = new TreeSet<String>();
        if (node.isObject()) {
            for (var field : node.properties()) {
                names.add(field.getKey());
                fields(field.getValue()).forEach(inner -> names.add(field.getKey() + "." + inner));
            }
        }
        node.path(0).properties().forEach(field -> names.add("[]." + field.getKey()));
        return names;
    }
}
