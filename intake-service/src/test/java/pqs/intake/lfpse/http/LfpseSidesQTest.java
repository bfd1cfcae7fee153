package pqs.intake.lfpse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.PlantedConcern;
import pqs.intake.World;
import pqs.intake.concern.ConcernId;
import pqs.intake.lfpse.Answers;
import pqs.intake.lfpse.Records;
import pqs.intake.lfpse.Side;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Practice and commissioner each make a record of a concern, and nothing of the commissioner's tips the practice off. */
@QuarkusTest
@TestSecurity(
        user = "gp-sides",
        roles = "gp",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class LfpseSidesQTest {

    private static final String REPORTED = "A patient told us of something that must be looked into.";
    private static final String COMMISSIONERS = "What the commissioner typed of the concern.";
    private static final String PRACTICES = "What the practice typed of the concern.";
    private static final Instant NOW = Instant.parse("2026-09-22T09:00:00Z");

    @Inject
    World world;

    @Inject
    PlantedConcern planted;

    @Inject
    Records records;

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    private ConcernId sensitive = new ConcernId(new UUID(0, 0));
    private ConcernId ordinary = sensitive;

    @BeforeEach
    void judgedTypedAndSentOnByTheCommissioner() {
        world.setUp();
        sensitive = planted.take("sides-" + UUID.randomUUID(), REPORTED, "safeguarding");
        ordinary = planted.take("sides-" + UUID.randomUUID(), REPORTED);
        for (var id : List.of(sensitive, ordinary)) {
            strings(service(), """
                    update concern_case set state = 'acknowledged', acknowledged_at = now(), acknowledged_by = 'officer',
                        harm_actual = 'severe', harm_potential = 'severe', urgent = true where concern_id = '%s' returning 'x'
                    """.formatted(id));
            made(id, Side.COMMISSIONER, COMMISSIONERS, "LFPSE-COMM-1");
        }
    }

    @Test
    void thePracticeReadsItsOwnReportAndNothingOfWhatTheCommissionerDid() {
        for (var id : List.of(sensitive, ordinary)) {
            given().get("/api/concerns/" + id + "/adverse-event")
                    .then()
                    .statusCode(200)
                    .body("meta.tag.code", hasItem("draft"))
                    .body("event.text", equalTo(REPORTED))
                    .body(
                            "contained[0].extension[0].extension.find { it.url == 'PhysicalHarm' }.valueCode",
                            equalTo("3"));
            given().get("/concerns/" + id + "/adverse-event")
                    .then()
                    .statusCode(200)
                    .body(not(containsString(COMMISSIONERS)))
                    .body(not(containsString("LFPSE-COMM-1")));
            given().get("/concerns/" + id)
                    .then()
                    .statusCode(200)
                    .body(containsString("It has not been sent on"))
                    .body(not(containsString("LFPSE-COMM-1")));
        }
    }

    @Test
    void whatOneSideKeepsAndSendsOnLeavesTheOthersAlone() {
        var page = "/concerns/" + sensitive + "/adverse-event";
        assertThat(PageVisit.open(page, page)
                        .with("description", PRACTICES)
                        .post()
                        .statusCode())
                .isEqualTo(303);
        var sent = PageVisit.open(page + "/sent", page + "/sent").with("lfpseReference", "LFPSE-COMM-1");
        assertThat(sent.post().statusCode()).isEqualTo(303);
        given().get("/concerns/" + sensitive)
                .then()
                .body(containsString("It was sent on to the national system (LFPSE)"))
                .body(containsString("LFPSE reference LFPSE-COMM-1"));
        given().get(page).then().body(containsString(PRACTICES)).body(containsString("LFPSE-COMM-1"));

        var kept =
                in(service(), () -> records.find(sensitive, Side.COMMISSIONER)).orElseThrow();
        assertThat(kept.answers().description()).isEqualTo(COMMISSIONERS);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(strings(
                        service(),
                        "select side from national_record_sent where concern_id = '" + sensitive + "' order by side"))
                .containsExactly("commissioner", "practice");
    }

    @Test
    @TestSecurity(
            user = "officer-sides",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void theCommissionerReadsItsOwnRecordAndWhatEitherSideSentOn() {
        made(sensitive, Side.PRACTICE, PRACTICES, "LFPSE-PRAC-1");
        given().get("/api/concerns/" + sensitive + "/adverse-event")
                .then()
                .statusCode(200)
                .body("meta.tag.code", hasItem("reviewed"))
                .body("event.text", equalTo(COMMISSIONERS));
        given().get("/concerns/" + sensitive + "/adverse-event")
                .then()
                .statusCode(200)
                .body(not(containsString(PRACTICES)))
                .body(containsString("LFPSE-PRAC-1"))
                .body(containsString("LFPSE-COMM-1"));
    }

    @Test
    @TestSecurity(
            user = "officer-sides",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void thatTheCommissionerLookedIsThePracticesToSeeOnlyWhereNobodyIsTippedOff() {
        for (var id : List.of(sensitive, ordinary)) {
            given().get("/api/concerns/" + id + "/adverse-event").then().statusCode(200);
            given().contentType("application/json")
                    .header("Idempotency-Key", "sides-" + id)
                    .body("{\"lfpseReference\": \"LFPSE-COMM-2\"}")
                    .post("/api/concerns/" + id + "/adverse-event/sent")
                    .then()
                    .statusCode(204);
        }
        assertThat(List.of(sentOnSensitive(sensitive), sentOnSensitive(ordinary)))
                .containsExactly("t", "f");
        var seen = "select action from audit_entry where actor = 'officer-sides' and subject_id = '%s' order by action";
        var practice = new Scope.Organisations("gp-sides", Set.of("DEMO-GP1"));
        assertThat(strings(practice, seen.formatted(sensitive))).isEmpty();
        assertThat(strings(practice, seen.formatted(ordinary)))
                .containsExactly("concern.lfpse-read", "concern.lfpse-sent");
        assertThat(strings(service(), seen.formatted(sensitive)))
                .containsExactly("concern.lfpse-read", "concern.lfpse-sent");
    }

    @Test
    void theDatabaseShowsEachSideItsOwnAndOthersNothing() {
        made(sensitive, Side.PRACTICE, PRACTICES, "LFPSE-PRAC-1");
        strings(
                service(),
                "insert into provider_commissioner values ('DEMO-AQP1', 'DEMO-ICB8') on conflict do nothing returning 'x'");
        var kept = "select description from national_record where concern_id = '" + sensitive + "'";
        var sent = "select lfpse_reference from national_record_sent where concern_id = '" + sensitive + "' order by 1";
        assertThat(strings(organisation("DEMO-GP1"), kept)).containsExactly(PRACTICES);
        assertThat(strings(organisation("DEMO-GP1"), sent)).containsExactly("LFPSE-PRAC-1");
        assertThat(strings(organisation("DEMO-ICB1"), kept)).containsExactly(COMMISSIONERS);
        assertThat(strings(organisation("DEMO-ICB1"), sent)).containsExactly("LFPSE-COMM-1", "LFPSE-PRAC-1");
        assertThat(strings(
                        organisation("DEMO-ICB8"),
                        "select state from concern_case where concern_id = '" + sensitive + "'"))
                .as("it uses the provider, and sees the case")
                .containsExactly("acknowledged");
        assertThat(strings(organisation("DEMO-ICB8"), kept)).isEmpty();
        assertThat(strings(organisation("DEMO-ICB8"), sent)).isEmpty();
    }

    /** Whether the step tells the reporter no more than that it is being handled. */
    private String sentOnSensitive(ConcernId id) {
        return strings(
                        service(),
                        "select sensitive from concern_step where kind = 'sent-on' and concern_id = '" + id + "'")
                .getFirst();
    }

    private void made(ConcernId id, Side side, String words, String reference) {
        in(service(), () -> {
            var answers = new Answers(words, Optional.empty(), Map.of("physical-harm", "2"), false);
            assertThat(records.keep(id, side, new Records.Reviewed(answers, "5", 1), 0, "planted", NOW))
                    .isTrue();
            return records.addSent(id, side, new Records.Sent(reference, "5", NOW), "planted", "planted");
        });
    }

    private static Scope service() {
        return new Scope.Service("test.sides");
    }

    private static Scope organisation(String code) {
        return new Scope.Organisations("somebody", Set.of(code));
    }

    private List<String> strings(Scope scope, String sql) {
        return in(scope, () -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private <T> T in(Scope scope, java.util.concurrent.Callable<T> work) {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
