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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Scope;
import pqs.testsupport.Contracts;
import pqs.testsupport.PqsInfrastructure;

/** Organisations, who is on call for them, leavers and mergers, as those who look after the directory meet them. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class OrganisationsQTest {

    private static final Scope SERVICE = new Scope.Service("notifications.test");

    @Inject
    Journey journey;

    @Inject
    Clock clock;

    private String board;
    private String successor;

    @BeforeEach
    void twoBoards() {
        board = journey.newOrganisation();
        successor = journey.newOrganisation();
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
                "select count(*) from audit_entry where action = 'rota.numbers' and subject_id = '" + board + "'");
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

        form("/people/" + cora + "/leaving", Map.of("version", "7")).statusCode(412);
        form("/people/" + cora + "/leaving", Map.of("version", "1")).statusCode(303);

        given().get("/api/organisations/" + board + "/on-call").then().body("shifts.size()", equalTo(0));
        given().get("/organisations/" + board).then().body(containsString("Nobody here is commissioner"));
        given().get("/people/" + cora + "/edit").then().body(containsString("Earlier roles"));
    }

    @Test
    void aBoardMergesInTheMiddleOfACase() {
        var dora = subject("dora");
        person(dora, board, "01632 960 003").statusCode(200);
        onCall(Map.of("subject", dora, "from", "2030-01-01T08:00:00Z", "until", "2030-01-02T08:00:00Z"))
                .statusCode(200);
        var before = journey.flagRaisedFor(board);

        form(
                        "/organisations/" + board + "/succession",
                        Map.of("successor", successor, "reason", "Order 7", "confirmation", "no"))
                .statusCode(400)
                .body(containsString("Type " + board + " to confirm"));
        form(
                        "/organisations/" + board + "/succession",
                        Map.of("successor", successor, "reason", "Order 7", "confirmation", board))
                .statusCode(303);

        // Its people and their time on call have moved along.
        given().get("/organisations/" + successor).then().body(containsString("Commissioner " + dora));
        given().get("/api/organisations/" + successor + "/on-call").then().body("shifts.subject", hasItem(dora));
        given().get("/api/organisations/" + board + "/on-call").then().body("shifts.size()", equalTo(0));
        // A flag told to the old code reaches whoever took its place.
        var after = journey.flagRaisedFor(board);
        assertThat(notices(after)).isEqualTo(successor + "/" + dora);
        // What was told before keeps its code, and the successor sees it.
        assertThat(notices(before)).isEqualTo(board + "/" + dora);
        assertThat(journey.count(
                        new Scope.Organisations("x", Set.of(successor, board)),
                        "select count(*) from notice where subject_id = '" + before + "'"))
                .isEqualTo(1);
        // Nobody is given a role in what has ended.
        person(subject("late"), board, "").statusCode(400).body("errors[0].code", equalTo("succeeded-organisation"));
        // A chain that would become a circle is refused.
        succession(successor, board).statusCode(400).body("errors[0].code", equalTo("succeeded-organisation"));
        // Saying it again changes nothing.
        succession(board, successor)
                .statusCode(200)
                .body("succession.by", equalTo(successor))
                .body("version", equalTo(2));
        given().delete("/api/organisations/" + board + "/succession")
                .then()
                .statusCode(200)
                .body("succession", nullValue());
    }

    @Test
    void whoJoinsTheSuccessorIsToldWhatNobodyAtThePredecessorCouldBe() {
        var flag = journey.flagRaisedFor(board);
        assertThat(notices(flag)).isEqualTo(board + "/");
        succession(board, successor).statusCode(200);

        var emil = subject("emil");
        person(emil, successor, "").statusCode(200);

        assertThat(notices(flag)).contains(successor + "/" + emil);
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

    private String subject(String name) {
        return name + "-" + board.toLowerCase(Locale.ROOT);
    }

    /** Organisation and person of each notice about a flag. */
    private String notices(UUID flag) {
        return String.join(
                " ",
                journey.texts(
                        SERVICE,
                        "select organisation_code || '/' || coalesce(person_subject, '') from notice where subject_id = '"
                                + flag + "' order by created_at, notice_id"));
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

    private static ValidatableResponse put(String code, Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .header(Seen.of("/api/organisations/" + code))
                .body(body)
                .put("/api/organisations/" + code)
                .then();
    }

    private static ValidatableResponse succession(String code, String by) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", by, "reason", "Order 7 (invented)"))
                .put("/api/organisations/" + code + "/succession")
                .then();
    }

    private ValidatableResponse onCall(Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/organisations/" + board + "/on-call")
                .then();
    }

    private static ValidatableResponse person(String subject, String organisation, String phone) {
        return given().contentType(ContentType.JSON)
                .header(Seen.of("/api/people/" + subject))
                .body(Map.of(
                        "displayName",
                        "Commissioner " + subject,
                        "email",
                        "",
                        "phone",
                        phone,
                        "memberships",
                        List.of(Map.of("organisationCode", organisation, "role", "commissioner"))))
                .put("/api/people/" + subject)
                .then();
    }

    private static ValidatableResponse form(String path, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", Journey.TOKEN)
                .formParam("csrf-token", Journey.TOKEN)
                .formParams(fields)
                .post(path)
                .then();
    }
}
