package pqs.intake.response.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pqs.intake.AsOfficer;
import pqs.intake.PageVisit;

/** A question about a concern whose reporter stays unknown: what names the practice is refused, what may name it needs a second word. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaysUnknownQTest {

    private static final String ORDINARY = "Was the scan at the harbour read twice, and by whom?";
    private static String concern = "";

    @Inject
    TakenUp takenUp;

    @Test
    @Order(1)
    @AsOfficer
    void wordsOfThePracticesNameAreRefusedAndAnOrdinaryOneNeedsASecondWord() {
        concern = takenUp.takenUp();

        ask("{\"asked\": \"Harbour Ln told us of it. How was it read?\", \"practiceChecked\": true}")
                .statusCode(400)
                .body("errors.code", contains("names-the-practice"))
                .body("errors[0].message", containsString("“Harbour Ln” (line 1)"));
        ask("{\"asked\": \"%s\"}".formatted(ORDINARY))
                .statusCode(400)
                .body("errors.field", contains("practiceChecked"))
                .body("errors.code", contains("may-name-the-practice"));
        assertThat(asked()).isEmpty();
    }

    @Test
    @Order(2)
    @AsOfficer
    void thePreviewSaysThatTheReporterStaysUnknownAndAsksWhereWordsMayTell() {
        var path = "/triage/" + concern + "/ask-provider";
        var form = PageVisit.open(path, path);
        var harmless = form.with("asked", "Was the scan read twice, and by whom?")
                .with("time", "usual")
                .with("action", "preview")
                .post();
        assertThat(harmless.statusCode()).isEqualTo(200);
        assertThat(harmless.asString())
                .contains("The reporter asked to stay unknown to the provider")
                .doesNotContain("practiceChecked");
        var named = form.with("asked", "Harbour Lane told us. How was it read?")
                .with("action", "preview")
                .post();
        assertThat(named.statusCode()).isEqualTo(400);
        assertThat(named.asString()).contains("<title>Error: ", "“Harbour Lane” (line 1)", "href=\"#asked\"");

        var near = form.with("asked", ORDINARY).with("time", "usual");
        var preview = near.with("action", "preview").post();
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.asString()).contains("“harbour” (line 1)", "these words do not point at the practice");
        var unconfirmed = near.with("action", "send").post();
        assertThat(unconfirmed.statusCode()).isEqualTo(400);
        assertThat(unconfirmed.asString())
                .contains("<title>Error: ", "href=\"#practiceChecked", "Send it to the provider");
        assertThat(asked()).isEmpty();

        assertThat(near.with("practiceChecked", "yes")
                        .with("action", "send")
                        .post()
                        .statusCode())
                .isEqualTo(303);
        assertThat(asked()).containsExactly(ORDINARY);
        assertThat(takenUp.rows("select details::json->>'words-near-the-practice' from audit_entry where action ="
                        + " 'response.requested' and subject_id = '" + takenUp.openRequest(concern) + "'"))
                .containsExactly("confirmed");
    }

    private List<String> asked() {
        return takenUp.rows("select asked from response_request where concern_id = '" + concern + "'");
    }

    private static ValidatableResponse ask(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/triage/" + concern + "/responses")
                .then();
    }
}
