package pqs.surveillance.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends files to be imported, as the actor of the test, and waits until they are. */
public final class Imports {

    private Imports() {}

    /** What the import came to. */
    public static JsonPath send(String importer, String csv) {
        var location = given().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/imports/" + importer)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf("/api/"));
        return await().atMost(Duration.ofSeconds(90))
                .until(() -> given().get(path).jsonPath(), status -> !status.getBoolean("underWay"));
    }
}
