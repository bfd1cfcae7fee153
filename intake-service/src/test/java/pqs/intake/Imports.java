package pqs.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends files to be imported, as the actor of the test, and waits until they are. */
@ApplicationScoped
public class Imports {

    private final AgroalDataSource database;

    Imports(AgroalDataSource database) {
        this.database = database;
    }

    /** What the import came to. */
    public JsonPath send(String importer, String csv) {
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

    /** What events of a topic said whose data contain these words, oldest first. */
    public List<String> eventsSaying(String topic, String words) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select data::text from outbox where topic = ? and position(? in data::text) > 0 order by id")) {
            statement.setString(1, topic);
            statement.setString(2, words);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many events were ever put on their way to a topic. */
    public long eventsTold(String topic) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from outbox where topic = ?")) {
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
