package pqs.intake.response.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Whoever sees a concern and its question, and whoever is asked, can by the application's own role not write what others decide. */
@QuarkusTest
class ForgedRowsQTest {

    private static final String PRACTICE = "DEMO-GP1";
    private static final String USING = "DEMO-ICB8";
    private static final String PROVIDER = "DEMO-AQP1";

    private static final String STEP = """
            insert into concern_step (step_id, concern_id, at, kind, by_subject, by_organisation, sensitive)
            values (gen_random_uuid(), '{concern}', now(), '%s', 'forger', '%s', false)""";

    private static final Map<String, String> FORGED = Map.of(
            "patient_release",
            """
            insert into patient_release (release_id, concern_id, provider_code, reason, released_by, released_at)
            values (gen_random_uuid(), '{concern}', 'DEMO-AQP1', 'Forged', 'forger', now())""",
            "response_request",
            """
            insert into response_request (request_id, version, reference, concern_id, provider_code, commissioner_code, asked,
                identifiers_checked, confidential, category, urgent, state, requested_at, requested_by, due_at, ended_at,
                ended_by)
            values (gen_random_uuid(), 1, 'Q-forged-' || gen_random_uuid(), '{concern}', 'DEMO-AQP1', '{organisation}',
                'A forged question.', false, false, 'poor-report', false, 'withdrawn', now(), 'forger', now(), now(),
                'forger')""",
            "response_answer",
            """
            insert into response_answer (request_id, position, words, identifiers_checked, answered_by, answered_at)
            values ('{request}', 1, 'A forged answer.', false, 'forger', now())""",
            "response_plea",
            """
            insert into response_plea (request_id, position, until, reason, asked_by, asked_at)
            values ('{request}', 1, '2030-01-02', 'Forged', 'forger', now())""",
            "response_summary",
            """
            insert into response_summary (request_id, concern_id, words, released_by, released_at)
            values ('{request}', '{concern}', 'A forged summary.', 'forger', now())""",
            "concern_step",
            STEP.formatted("closed", "{organisation}"),
            "concern_examiner",
            "insert into concern_examiner values ('{concern}', 'yes', 'no', 'no')");

    private static final String RECORD = """
            insert into national_record (concern_id, side, version, taxonomy, description, answers, identifiers_checked,
                changed_by, changed_at)
            values ('{concern}', 'practice', 1, '6', 'A forged record.', '', false, 'forger', now())""";

    private static final Map<String, String> RECORDS = Map.of("national_record", RECORD, "national_record_sent", """
            insert into national_record_sent (concern_id, side, lfpse_reference, taxonomy, sent_by, sent_for, sent_at)
            values ('{concern}', 'practice', 'FORGED-1', '6', 'forger', '{organisation}', now())""");

    @Inject
    TakenUp takenUp;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    private String concern = "";
    private String request = "";

    @BeforeEach
    void aQuestionThatIsSeenByACommissionerThatUsesTheProvider() {
        concern = takenUp.takenUp();
        execute(
                new Scope.Service("test"),
                "insert into provider_commissioner values ('" + PROVIDER + "', '" + USING
                        + "') on conflict do nothing");
    }

    @Test
    @AsOfficer
    void whoSeesAConcernWritesNothingOfIt() {
        ask();
        for (var organisation : List.of(PRACTICE, USING)) {
            assertThat(seen(organisation, "concern_case")).as(organisation).containsExactly("1");
            FORGED.forEach((table, sql) -> refused(organisation, table, sql));
        }
        assertThat(seen(USING, "response_request")).containsExactly("1");
        RECORDS.forEach((table, sql) -> refused(USING, table, sql));
        refused(
                USING,
                "a call of a lead",
                "insert into case_attention (concern_id, lead, called_at) values ('{concern}', 'counter-fraud-lead', now())");
        refused(USING, "a first step", STEP.formatted("reported", USING));
        refused(PRACTICE, "a step in another's name", STEP.formatted("sent-on", "DEMO-ICB1"));
        refused(PRACTICE, "the commissioner's record", RECORD.replace("'practice'", "'commissioner'"));
        execute(organisation(PRACTICE), filled(STEP.formatted("sent-on", PRACTICE), PRACTICE));
        RECORDS.forEach((_, sql) -> execute(organisation(PRACTICE), filled(sql, PRACTICE)));
    }

    @Test
    @AsOfficer
    void whoIsAskedWritesOnlyThroughTheProgramToo() {
        ask();
        assertThat(seen(PROVIDER, "response_request")).containsExactly("1");
        FORGED.forEach((table, sql) -> refused(PROVIDER, table, sql));
    }

    @Test
    @AsOfficer
    void whoSeesARowChangesNothingInIt() {
        ask();
        release();
        execute(organisation(PRACTICE), filled(RECORD, PRACTICE));
        var changes = List.of(
                "update patient_release set ended_at = now(), ended_by = 'x', ended_reason = 'x' where concern_id = '{concern}'",
                "update response_request set due_at = now() where concern_id = '{concern}'",
                "update national_record set answers = 'x' where concern_id = '{concern}'");
        for (var change : changes) {
            assertThat(execute(organisation(USING), filled(change, USING)))
                    .as(change)
                    .isZero();
        }
        assertThat(execute(organisation(PROVIDER), filled(changes.getFirst(), PROVIDER)))
                .isZero();
        assertThat(execute(organisation(PRACTICE), filled(changes.getFirst(), PRACTICE)))
                .isZero();
    }

    private void ask() {
        given().contentType("application/json")
                .body("{\"asked\": \"How were the first images read?\"}")
                .post("/api/triage/" + concern + "/responses")
                .then()
                .statusCode(201);
        request = takenUp.openRequest(concern);
    }

    private void release() {
        given().contentType("application/json")
                .body("{\"reason\": \"The scan cannot be found\", \"leadsToPractice\": true}")
                .post("/api/triage/" + concern + "/patient-release")
                .then()
                .statusCode(200);
    }

    private void refused(String organisation, String what, String sql) {
        assertThatThrownBy(() -> execute(organisation(organisation), filled(sql, organisation)))
                .as(organisation + " " + what)
                .hasMessageContaining("row-level security policy");
    }

    private String filled(String sql, String organisation) {
        return sql.replace("{concern}", concern).replace("{request}", request).replace("{organisation}", organisation);
    }

    private List<String> seen(String organisation, String table) {
        return takenUp.rows(
                organisation(organisation), "select count(*) from " + table + " where concern_id = '" + concern + "'");
    }

    private static Scope organisation(String code) {
        return new Scope.Organisations("somebody", Set.of(code));
    }

    private int execute(Scope scope, String sql) {
        return scopes.callAs(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                }));
    }
}
