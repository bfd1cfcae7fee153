package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.World;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** What a report leaves behind in the database: all of it once, or nothing. */
@QuarkusTest
@TestSecurity(
        user = "gp-effects",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class ReportEffectsQTest {

    private static final String BODY = """
            {"providerAsTyped": "The scan van of the race", "category": "other", "severity": "low",
             "occurredOn": "2024-09-14", "whatHappened": "Xylophone words that stay at home."}
            """;

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void tenPostsOfOneKeyAtTheSameMomentAreOneConcernOneQueueRowAndOneEvent() throws Exception {
        var answers = new ArrayList<String>();
        try (var senders = Executors.newFixedThreadPool(10)) {
            for (var answer :
                    senders.invokeAll(Collections.nCopies(10, (Callable<String>) () -> post("race-of-ten", BODY)))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).doesNotContain("").containsOnly(answers.getFirst());
        var id = answers.getFirst();
        assertThat(column("select count(*) from concern where submission_key = 'race-of-ten'"))
                .containsExactly("1");
        assertThat(column("select count(*) from provider_as_typed where concern_id = '" + id + "'"))
                .containsExactly("1");
        assertThat(column("select type from outbox where key = '" + id + "'")).containsExactly("concern-reported");
        assertThat(column("select state from concern_case where concern_id = '" + id + "'"))
                .containsExactly("received");
        assertThat(column("select kind from concern_step where concern_id = '" + id + "'"))
                .containsExactly("reported");
        assertThat(column("select name from deadline where subject = '" + id + "'"))
                .containsExactly("acknowledge-concern");
    }

    @Test
    void noWordOfTheNarrativeAndNoTypedNameIsInTheEvent() {
        var id = post("stays-at-home", BODY);

        assertThat(column("select data from outbox where key = '" + id + "'"))
                .singleElement()
                .asString()
                .contains("\"providerCode\":null")
                .contains("\"reportedBy\":\"gp-effects\"")
                .doesNotContain("Xylophone", "scan van");
    }

    @Test
    void aRefusedReportLeavesNothing() {
        var before = column("select count(*) from outbox");

        assertThat(post("left-nothing", BODY.replace("2024-09-14", "1999-09-14")))
                .isEmpty();

        assertThat(column("select count(*) from concern where submission_key = 'left-nothing'"))
                .containsExactly("0");
        assertThat(column("select count(*) from outbox")).isEqualTo(before);
    }

    /**
     * The concern's identifier, or nothing if it was not taken. A 503 says that nothing was done and to come again, which a
     * slow machine says when ten wait for one another; a client comes again with the same key.
     */
    private static String post(String key, String body) {
        var answer = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().contentType("application/json")
                                .header("Idempotency-Key", key)
                                .body(body)
                                .post("/api/concerns"),
                        sent -> sent.statusCode() != 503);
        return answer.statusCode() == 201 ? answer.path("concernId") : "";
    }

    private List<String> column(String sql) {
        return scopes.callAs(
                new Scope.Service("test"),
                () -> QuarkusTransaction.requiringNew().call(() -> read(sql)));
    }

    private List<String> read(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
