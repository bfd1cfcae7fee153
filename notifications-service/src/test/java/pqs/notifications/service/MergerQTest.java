package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationKind;
import pqs.notifications.directory.Organisations;
import pqs.platform.security.Scope;
import pqs.testsupport.PqsInfrastructure;

/** A commissioner merges into another in the middle of a case, or was said to by mistake. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class MergerQTest extends TwoBoardsSetting {

    /** The form with its mistakes is not folded away. */
    private static final String OPEN = "<details class=\"nhsuk-details\" open>";

    @Inject
    Organisations organisations;

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
                .body(containsString("Type " + board + " to confirm"))
                .body(containsString(OPEN));
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
    void aMistakeIsWithdrawnByWhoHasSeenItAndSaysSoTwice() {
        succession(board, successor).statusCode(200);
        var other = journey.newOrganisation();

        withdraw(board, Map.of("version", "2", "confirmation", ""))
                .statusCode(400)
                .body(containsString("Type " + board + " to confirm"))
                .body(containsString(OPEN));
        withdraw(board, Map.of("version", "2", "confirmation", board.toLowerCase(Locale.ROOT)))
                .statusCode(303);
        succession(board, other).statusCode(200);
        withdraw(board, Map.of("version", "2", "confirmation", board))
                .statusCode(412)
                .body(containsString("Somebody else changed this organisation meanwhile"));
        given().delete("/api/organisations/" + board + "/succession").then().statusCode(428);
        given().header("If-Match", "\"2\"")
                .delete("/api/organisations/" + board + "/succession")
                .then()
                .statusCode(412);
        given().header("If-Match", "\"4\"")
                .delete("/api/organisations/" + board + "/succession")
                .then()
                .statusCode(200)
                .body("succession", nullValue());

        assertThat(journey.texts(
                        SERVICE,
                        "select action || ' ' || (details::json ->> 'successor') from audit_entry where subject_id = '"
                                + board + "' and action like 'organisation.succ%' order by id"))
                .as("who was given sight of whom stays answerable")
                .containsExactly(
                        "organisation.succeeded " + successor,
                        "organisation.succession-withdrawn " + successor,
                        "organisation.succeeded " + other,
                        "organisation.succession-withdrawn " + other);
    }

    @Test
    void theTrailSaysOnWhatGroundsInAsManyWordsAsItHoldsAndWithoutAnNhsNumber() {
        var long500 =
                "Order 7 of the Secretary of State (invented), ".repeat(12).substring(0, 500);
        succession(board, successor, long500).statusCode(200);
        var third = journey.newOrganisation();
        succession(successor, third, "As 999 123 4567 asked").statusCode(200);

        assertThat(groundsOf(board))
                .isEqualTo("Order 7 of the Secretary of State (invented), ".repeat(4) + "Order 7 of the…");
        assertThat(groundsOf(successor)).isEqualTo("none");
        given().get("/organisations/" + successor).then().body(containsString("As 999 123 4567 asked"));
    }

    private String groundsOf(String code) {
        return String.join(
                " ",
                journey.texts(
                        SERVICE,
                        "select coalesce(reason, 'none') from audit_entry where action = 'organisation.succeeded'"
                                + " and subject_id = '" + code + "'"));
    }

    @Test
    void onlyWhatStandsAndIsOfItsKindIsOfferedToFollow() {
        var practice = journey.newCode();
        journey.organisation(practice, OrganisationKind.PRACTICE);
        var gone = journey.newOrganisation();
        succession(gone, successor).statusCode(200);

        given().get("/organisations/" + board)
                .then()
                .body(containsString("value=\"" + successor + "\""))
                .body(not(containsString("value=\"" + practice + "\"")))
                .body(not(containsString("value=\"" + gone + "\"")));
    }

    @Test
    void aMistakeOfTheRotaOpensNoFormThatEndsTheOrganisation() {
        form("/organisations/" + board + "/on-call", Map.of())
                .statusCode(400)
                .body(containsString("It merges into another organisation"))
                .body(not(containsString(OPEN)));
    }

    @Test
    void whoCouldFollowIsCutShortOnlyAfterTheKindWasLookedAt() {
        var firstByName = "0" + journey.newCode();
        journey.organisation(firstByName, OrganisationKind.PRACTICE);

        var offered =
                QuarkusTransaction.requiringNew().call(() -> organisations.standing(OrganisationKind.PRACTICE, 1));
        assertThat(offered).extracting(Organisation::code).containsExactly(new OrganisationCode(firstByName));
        var boards =
                QuarkusTransaction.requiringNew().call(() -> organisations.standing(OrganisationKind.COMMISSIONER, 1));
        assertThat(boards).extracting(Organisation::kind).containsExactly(OrganisationKind.COMMISSIONER);
    }

    private static ValidatableResponse withdraw(String code, Map<String, String> fields) {
        return form("/organisations/" + code + "/succession/withdrawal", fields);
    }
}
