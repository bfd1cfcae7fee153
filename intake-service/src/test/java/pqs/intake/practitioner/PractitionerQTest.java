package pqs.intake.practitioner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.intake.PageVisit;
import pqs.intake.TestConcerns;
import pqs.intake.TestConcerns.Wanted;
import pqs.intake.World;

/** Two concerns about one practitioner get one identity; the name is seen by nobody who has not said why. */
@QuarkusTest
@TestSecurity(
        user = "officer-3",
        roles = "quality-officer",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB3"))
class PractitionerQTest {

    private static final String NAME = "Quillon Zephyrine";

    @Inject
    World world;

    @Inject
    TestConcerns concerns;

    @BeforeEach
    void world() {
        world.setUp();
    }

    @Test
    void twoConcernsAboutOneNameAtOneProviderAreAboutOnePractitioner() {
        var first = concerns.add(Wanted.of("DEMO-ICB3", "poor-report").naming(NAME));
        var second = concerns.add(Wanted.of("DEMO-ICB3", "poor-report").naming("  Quillon   Zephyrine "));
        var elsewhere =
                concerns.add(Wanted.of("DEMO-ICB3", "poor-report").naming(NAME).about("DEMO-AQP2"));

        var one = link(first, Map.of("practitioner", "as-typed")).<String>path("practitionerId");
        assertThat(link(second, Map.of("practitioner", "as-typed")).<String>path("practitionerId"))
                .isEqualTo(one);
        assertThat(link(elsewhere, Map.of("practitioner", "as-typed")).<String>path("practitionerId"))
                .isNotEqualTo(one);

        assertThat(concerns.column(
                        "select data::json ->> 'practitionerId' from outbox where key in (?, ?) and type = 'concern-amended'",
                        first,
                        second))
                .containsExactly(one, one);
        assertThat(link(second, 2, Map.of("practitioner", one)).statusCode()).isEqualTo(409);
    }

    @Test
    void theNameIsInNoEventNoStepNoAnswerAndNoPageUntilSomebodySaysWhy() {
        var id = concerns.add(Wanted.of("DEMO-ICB3", "poor-report").naming(NAME));
        var answer = link(id, Map.of("practitioner", "another", "name", NAME));
        assertThat(answer.statusCode()).isEqualTo(200);

        assertThat(List.of(
                        answer.asString(),
                        given().get("/triage/" + id).asString(),
                        given().get("/triage/" + id + "/practitioner").asString(),
                        given().get("/api/triage/" + id + "/report").asString()))
                .noneMatch(body -> body.contains("Zephyrine"));
        assertThat(concerns.column("select data from outbox where key = ?", id))
                .noneMatch(event -> event.contains("Zephyrine"));
        assertThat(concerns.column(
                        "select coalesce(words, '') from concern_step where concern_id = ?", TestConcerns.id(id)))
                .noneMatch(words -> words.contains("Zephyrine"));

        var page = PageVisit.open("/triage/" + id + "/practitioner", "/triage/" + id + "/practitioner/names");
        var without = page.with("purpose", "").post();
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.asString()).doesNotContain("Zephyrine");
        var names = page.with("purpose", "handling").post();
        assertThat(names.statusCode()).isEqualTo(200);
        assertThat(names.header("Cache-Control")).isEqualTo("no-store");
        assertThat(names.asString()).contains("As the reporter typed it", NAME);
        assertThat(concerns.column(
                        "select action from audit_entry where subject_id = ? and purpose = 'handling' order by action",
                        id))
                .contains("concern.practitioner", "concern.practitioners-compared");
    }

    @Test
    void whoWasLinkedIsForgottenWhenAnotherProviderWasMeant() {
        var id = concerns.add(Wanted.of("DEMO-ICB3", "poor-report").naming(NAME));
        link(id, Map.of("practitioner", "as-typed"));

        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("providerCode", "DEMO-AQP2", "reason", "The other one."))
                .post("/api/triage/" + id + "/provider")
                .then()
                .statusCode(200);

        assertThat(concerns.column(
                        "select practitioner_id from concern_case where concern_id = ?", TestConcerns.id(id)))
                .containsExactly((String) null);
    }

    @Test
    void aChoiceThatIsNoneIsRefusedAndTheNameNotRepeated() {
        var id = concerns.add(Wanted.of("DEMO-ICB3", "poor-report"));

        assertThat(link(id, Map.of("practitioner", "as-typed")).statusCode()).isEqualTo(400);
        assertThat(link(id, Map.of("practitioner", "")).statusCode()).isEqualTo(400);
        assertThat(link(id, Map.of("practitioner", "00000000-0000-7000-8000-000000000000"))
                        .statusCode())
                .isEqualTo(400);
        var tooLong = link(id, Map.of("practitioner", "another", "name", NAME.repeat(20)));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.asString()).doesNotContain("Zephyrine");
    }

    @Test
    void theDatabaseItselfShowsPractitionersToNoOtherOrganisation() {
        var id = concerns.add(Wanted.of("DEMO-ICB3", "poor-report").naming(NAME));
        var one = TestConcerns.id(link(id, Map.of("practitioner", "as-typed")).path("practitionerId"));
        var sql = "select letter from practitioner where practitioner_id = ?";

        assertThat(concerns.columnAs("DEMO-ICB3", sql, one)).hasSize(1);
        assertThat(concerns.columnAs("DEMO-ICB4", sql, one)).isEmpty();
        assertThat(concerns.columnAs("DEMO-GP1", sql, one)).isEmpty();
    }

    private static Response link(String id, Map<String, Object> body) {
        return link(id, 1, body);
    }

    private static Response link(String id, long version, Map<String, Object> body) {
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/triage/" + id + "/practitioner");
    }
}
