package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.testsupport.Contracts;
import pqs.testsupport.PqsInfrastructure;

/** Organisations, who is on call for them, and leavers, as those who look after the directory meet them. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class OrganisationsQTest extends TwoBoardsSetting {

    @Test
    void aCodeIsWrittenInCapitalsHoweverItWasTyped() {
        var code = journey.newCode();
        var typed = code.toLowerCase(Locale.ROOT);
        put(typed, Map.of("name", "Typed small (invented)", "kind", "commissioner"))
                .statusCode(200)
                .body("code", equalTo(code));
        put(code, Map.of("name", "Typed small (invented)", "kind", "commissioner"))
                .statusCode(200)
                .body("version", equalTo(1));
        person("small-" + typed, typed, "").statusCode(200).body("memberships[0].organisationCode", equalTo(code));

        var flag = journey.flagRaisedFor(code);
        assertThat(journey.texts(SERVICE, "select person_subject from notice where subject_id = '" + flag + "'"))
                .containsExactly("small-" + typed);
    }

    @Test
    void anOrganisationIsEnteredOnceAndToldToTheOthers() {
        var code = journey.newCode();
        put(code, Map.of("name", "Saltmarsh (invented)", "kind", "commissioner"))
                .statusCode(200)
                .body("version", equalTo(1));
        put(code, Map.of("name", "Saltmarsh (invented)", "kind", "commissioner"))
                .statusCode(200)
                .body("version", equalTo(1));
        put(code, Map.of("name", "Saltmarsh Board (invented)", "kind", "commissioner"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("succession", nullValue());
        assertThat(journey.count(
                        "select count(*) from outbox where topic = 'pqs.organisations.v1' and key = '" + code + "'"))
                .isEqualTo(2);
        var contract = Contracts.of("notifications-service", "organisation-changed", 1);
        journey.texts("select data from outbox where topic = 'pqs.organisations.v1' and key = '" + code + "'")
                .forEach(contract::requireValid);
    }

    @Test
    void everythingWrongIsNamed() {
        put("a,b", Map.of("name", " ", "kind", "king"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("code", "name", "kind")));
        given().get("/organisations/NOBODY").then().statusCode(404);
    }

    @Test
    void aRoleInAnOrganisationThatIsNotInTheDirectoryIsRefusedWithTheRemedy() {
        person("mistyped-1", "NO-SUCH-BOARD", "")
                .statusCode(400)
                .body("errors[0].field", equalTo("memberships"))
                .body("errors[0].message", containsString("add the organisation first"));
    }

    @Test
    void somebodyIsOnCallAndTheGapsAreShown() {
        var anna = subject("anna");
        person(anna, board, "01632 960 001").statusCode(200).body("phone", equalTo("+441632960001"));
        var from = clock.instant().minus(Duration.ofHours(1));
        var until = from.plus(Duration.ofDays(2));

        onCall(Map.of("subject", anna, "from", from.toString(), "until", until.toString()))
                .statusCode(200)
                .body("shifts.subject", hasItem(anna))
                .body("shifts[0].now", equalTo(true))
                .body("gaps.size()", equalTo(1));
        onCall(Map.of("subject", anna, "from", from.toString(), "until", until.toString()))
                .statusCode(400)
                .body("errors[0].code", equalTo("overlaps"));
        given().get("/organisations/" + board)
                .then()
                .statusCode(200)
                .body(containsString("On call now"))
                .body(containsString("Nobody can be called"))
                .body(containsString("+441632960001"));
        assertThat(readsOfNumbers())
                .as("who has looked at the numbers is on record")
                .isEqualTo(2);
        given().get("/organisations/" + board + "/edit").then().statusCode(200);
        assertThat(readsOfNumbers()).as("a form without numbers reads none").isEqualTo(2);
    }

    private long readsOfNumbers() {
        return journey.count(
                SERVICE,
                "select count(*) from audit_entry where action = 'rota.numbers' and subject_id = '" + board
                        + "' and person = '" + subject("anna") + "'");
    }

    @Test
    void somebodyWithoutANumberOrFromElsewhereCannotBeOnCall() {
        var bela = subject("bela");
        person(bela, successor, "").statusCode(200);
        var body = Map.of("subject", bela, "from", "2030-01-01T08:00:00Z", "until", "2030-01-01T18:00:00Z");
        onCall(body).statusCode(400).body("errors[0].code", equalTo("not-staff"));
        person(bela, board, "").statusCode(200);
        onCall(body).statusCode(400).body("errors[0].code", equalTo("no-number"));
        onCall(Map.of("subject", bela)).statusCode(400).body("errors.field", equalTo(List.of("from", "until")));
    }

    @Test
    void whoLeavesHoldsNothingAnyMoreAndIsCalledNoMore() {
        var cora = subject("cora");
        person(cora, board, "01632 960 002").statusCode(200);
        onCall(Map.of("subject", cora, "from", "2030-01-01T08:00:00Z", "until", "2030-01-02T08:00:00Z"))
                .statusCode(200);

        form("/people/" + cora + "/leaving", Map.of("version", "7", "leaving", "yes"))
                .statusCode(412);
        form("/people/" + cora + "/leaving", Map.of("version", "1"))
                .statusCode(400)
                .body(containsString("Confirm that all their roles and times on call end now."));
        form("/people/" + cora + "/leaving", Map.of("version", "1", "leaving", "yes"))
                .statusCode(303);

        given().get("/api/organisations/" + board + "/on-call").then().body("shifts.size()", equalTo(0));
        given().get("/organisations/" + board).then().body(containsString("Nobody here is commissioner"));
        given().get("/people/" + cora + "/edit").then().body(containsString("Earlier roles"));
    }

    @Test
    @TestSecurity(
            user = "commissioner-1",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void onlyThoseWhoManageTheDirectoryMayAndEverybodySeesTheirOwnEntry() {
        given().get("/organisations").then().statusCode(403);
        given().get("/api/organisations/" + board + "/on-call").then().statusCode(403);
        succession(board, successor).statusCode(403);
        given().get("/me")
                .then()
                .statusCode(200)
                .body(containsString("You are not in the directory of staff"))
                .body(not(containsString("downland.invalid")));
    }

    @Test
    void theFormsAreBesideThePageOfOneOrganisation() {
        given().get("/organisations/new").then().statusCode(200).body(containsString("Add an organisation"));
        given().get("/organisations/" + board + "/edit")
                .then()
                .statusCode(200)
                .body(containsString("Describe an organisation"))
                .body(containsString("value=\"" + board + "\""));
        given().get("/organisations/" + board).then().statusCode(200).body(containsString("Who works here"));
    }

    @Test
    void aNewOrganisationDescribesNoOtherAnewAndAStaleFormUndoesNothing() {
        put("DEMO-STALE1", Map.of("name", "First (invented)", "kind", "other")).statusCode(200);
        form(
                        "/organisations",
                        Map.of("code", "DEMO-STALE1", "name", "Second (invented)", "kind", "other", "version", "0"))
                .statusCode(412)
                .body(containsString("is in the directory already"))
                .body(containsString("href=\"/notifications/organisations/DEMO-STALE1/edit\""));
        put("DEMO-STALE1", Map.of("name", "Third (invented)", "kind", "other")).statusCode(200);
        form(
                        "/organisations",
                        Map.of(
                                "known",
                                "yes",
                                "code",
                                "DEMO-STALE1",
                                "name",
                                "Fourth (invented)",
                                "kind",
                                "other",
                                "version",
                                "1"))
                .statusCode(412)
                .body(containsString("name=\"version\" value=\"2\""))
                .body(containsString("Name: the directory has “Third (invented)”, the form has “Fourth (invented)”"))
                .body(containsString("value=\"Fourth (invented)\""));
        form("/organisations", Map.of("code", "DEMO-STALE2", "name", "New (invented)", "kind", "other"))
                .statusCode(412)
                .body(containsString("No organisation of that code is in the directory"))
                .body(containsString("name=\"version\" value=\"0\""))
                .body(containsString("Add an organisation"))
                .body(not(containsString("If-None-Match")));
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "Fifth (invented)", "kind", "other"))
                .put("/api/organisations/DEMO-STALE1")
                .then()
                .statusCode(428);
        given().get("/api/organisations/DEMO-STALE1")
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Third (invented)"));
        var first = given().get("/api/organisations?size=1");
        var second = given().basePath("/").urlEncodingEnabled(false).get(first.<String>path("next"));
        assertThat(second.<List<String>>path("organisations.code"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.path("organisations.code"));
    }
}
