package pqs.intake.concern.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.World;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Plants NHS numbers by every way in, right and wrong, taken and refused, and looks for them wherever they must not be: all
 * rows of all tables, the log, answers that refuse, the names and tags of the meters.
 */
@QuarkusTest
@TestSecurity(user = "gp-leak", roles = "gp", attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class PatientLeakQTest {

    private static final String RIGHT = "9990007748";
    private static final String WRONG = "9990007749";
    private static final String SPACED = "999 000 7748";
    private static final String TRACE = "0007748";
    private static final List<String> PLANTED = List.of(RIGHT, WRONG, SPACED, "999 000 7749", TRACE);

    /** A row as text, but for its columns of bytes. */
    private static final String WITHOUT_BYTES = "regexp_replace(seen::text, '\\\\+x[0-9a-f]+', '', 'g')";

    private static final String BODY = """
            {"providerCode": "%s", "category": "poor-report", "severity": "low", "occurredOn": "2024-09-14",
             "whatHappened": "The report said normal; a second scan showed a mass.", "patientReference": %s}
            """;

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Inject
    MeterRegistry meters;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {

        private final PatternFormatter all = new PatternFormatter("%c %s%e");

        @Override
        public void publish(LogRecord line) {
            logged.add(all.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        world.setUp();
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void whatWasPlantedIsNowhere() {
        assertThat(new PatternFormatter("%s").format(new LogRecord(Level.INFO, RIGHT)))
                .as("the listener would hear it")
                .contains(RIGHT);
        var answers = new ArrayList<String>();

        var id = post(BODY.formatted("DEMO-AQP1", quoted(SPACED)), "leak-key-1", 201, answers);
        post(BODY.formatted("DEMO-AQP1", quoted(RIGHT)), "leak-key-1", 201, answers);
        post(BODY.formatted("DEMO-AQP1", RIGHT), "leak-key-2", 201, answers);
        post(BODY.formatted("DEMO-AQP1", quoted(WRONG)), "leak-key-3", 400, answers);
        post(BODY.formatted("NOBODY", quoted(RIGHT)), "leak-key-4", 400, answers);
        post(BODY.formatted("DEMO-AQP1", quoted(WRONG)), "leak-key-1", 409, answers);
        post(BODY.formatted("DEMO-AQP1", "[" + quoted(RIGHT) + "]"), "leak-key-5", 400, answers);
        post(BODY.formatted("DEMO-AQP1", "{\"number\": " + quoted(RIGHT) + "}"), "leak-key-6", 400, answers);
        post(BODY.formatted("DEMO-AQP1", RIGHT + ",}"), "leak-key-7", 400, answers);
        answers.add(given().get("/concerns/" + id).asString());
        answers.add(given().get("/api/concerns/" + id).asString());
        answers.add(given().get("/api/concerns").asString());
        answers.add(given().get("/concerns").asString());
        var form = PageVisit.open("/concerns/new", "/concerns")
                .with(Map.of(
                        "action", "report",
                        "providerSearch", "larkmoor",
                        "providerCode", "DEMO-AQP1",
                        "category", "poor-report",
                        "severity", "moderate",
                        "occurredOn-day", "14",
                        "occurredOn-month", "9",
                        "occurredOn-year", "2024",
                        "whatHappened", "The report said normal; a second scan showed a mass."));
        assertThat(form.with("patientReference", SPACED).post().statusCode()).isEqualTo(303);
        assertThat(form.with("patientReference", WRONG).post().statusCode()).isEqualTo(409);
        given().contentType("application/json")
                .body("{\"purpose\": \"direct-care\"}")
                .post("/api/concerns/" + id + "/patient-reference")
                .then()
                .statusCode(200);

        assertThat(String.join("\n", answers)).doesNotContain(PLANTED);
        assertThat(logged).as("something was logged").anyMatch(line -> line.contains("concern received"));
        assertThat(String.join("\n", logged)).doesNotContain(PLANTED);
        assertThat(meters.getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .collect(Collectors.joining()))
                .doesNotContain(PLANTED);
        assertThat(rowsWithATrace()).isEmpty();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String post(String body, String key, int expected, List<String> answers) {
        var answer = given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/concerns");
        assertThat(answer.statusCode()).as(key + ": " + answer.asString()).isEqualTo(expected);
        answers.add(answer.asString() + answer.headers());
        return expected == 201 ? answer.path("concernId") : "";
    }

    /**
     * Tables in which a row holds a part of a planted number, as text or within bytes. Digits are looked for in text alone: written
     * as hexadecimal digits, some megabytes of an encrypted file hold any seven of them by chance.
     */
    private List<String> rowsWithATrace() {
        return scopes.callAs(
                new Scope.Service("test"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var found = new ArrayList<String>();
                    assertThat(holds(WITHOUT_BYTES, "provider", "Larkmoor"))
                            .as("the search would find it")
                            .isTrue();
                    for (var table : column(
                            "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                    + " and has_table_privilege(oid, 'select')")) {
                        if (holds(WITHOUT_BYTES, table, TRACE, SPACED)
                                || holds("seen::text", table, hex(TRACE), hex(SPACED))) {
                            found.add(table);
                        }
                    }
                    return found;
                }));
    }

    private boolean holds(String words, String table, String... traces) throws SQLException {
        for (var trace : traces) {
            if (!column("select 1 from " + table + " seen where " + words + " like '%" + trace + "%' limit 1")
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> column(String sql) throws SQLException {
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
