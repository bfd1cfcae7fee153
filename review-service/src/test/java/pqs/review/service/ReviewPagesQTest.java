package pqs.review.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import pqs.review.flag.Flag;
import pqs.testsupport.PqsInfrastructure;

@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@TestSecurity(
        user = "commissioner-1",
        roles = "commissioner",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
class ReviewPagesQTest {

    @Inject
    Journey journey;

    @Test
    void homeSaysWhereToBegin() {
        given().get("/").then().statusCode(200).body(containsString("Start from a flag"));
    }

    @Test
    @TestSecurity(
            user = "provider-1",
            roles = "provider-representative",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-AQP1"))
    void homeSaysSoWhereThereIsNothing() {
        given().get("/").then().statusCode(200).body(containsString("There is nothing for your role here yet"));
    }

    @Test
    void theFormShowsTheFlagItStartsFrom() {
        var flag = journey.flagFor("DEMO-ICB1");

        given().get("/reviews/new?flag=" + flag.id())
                .then()
                .statusCode(200)
                .body(containsString(flag.headline()))
                .body(containsString("class=\"nhsuk-back-link\" href=\"/surveillance/flags/" + flag.id() + "\""))
                .body(containsString("From 20 to 2,000 characters."));
    }

    @Test
    void aFlagNotHeardOfYetOffersToTryAgain() {
        var unknown = "01980a3e-0000-7b3a-9c41-00000000000a";

        given().get("/reviews/new?flag=" + unknown)
                .then()
                .statusCode(404)
                .body(containsString("/review/reviews/new?flag=" + unknown))
                .body(containsString("try again"));
    }

    @Test
    void whatIsNoFlagIdIsNotRepeated() {
        given().queryParam("flag", "\"><script>alert(1)</script>")
                .get("/reviews/new")
                .then()
                .statusCode(404)
                .body(not(containsString("alert(1)")));
    }

    @Test
    void openingLeadsToThePageOfTheReview() {
        var flag = journey.flagFor("DEMO-ICB1");

        var page = open(flag, Journey.REASON, "form-" + flag.id())
                .statusCode(303)
                .extract()
                .header("Location");

        given().basePath("")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString(Journey.REASON))
                .body(containsString("DEMO-ICB1"))
                .body(containsString("What happens next"))
                .body(not(containsString("commissioner-1</")));
        given().get("/reviews").then().statusCode(200).body(containsString("Larkmoor Ultrasound"));
    }

    @Test
    void theSameFormSentTwiceLeadsToTheSameReview() {
        var flag = journey.flagFor("DEMO-ICB1");
        var first = open(flag, Journey.REASON, "form-" + flag.id()).extract().header("Location");
        var again = open(flag, Journey.REASON, "form-" + flag.id()).extract().header("Location");

        assertThat(again).isEqualTo(first).startsWith("/review/reviews/");
    }

    @Test
    void aReasonTooShortComesBackWithWhatWasTypedAndALinkToTheField() {
        var flag = journey.flagFor("DEMO-ICB1");

        open(flag, "Too <short>", "form-" + flag.id())
                .statusCode(400)
                .body(containsString("<title>Error: "))
                .body(containsString("href=\"#reason\""))
                .body(containsString("at least 20 characters"))
                .body(containsString("Too &lt;short&gt;"));
    }

    @Test
    void aFormLeftOpenWhileSomebodyElseOpenedTheReviewIsToldItsReference() {
        var flag = journey.flagFor("DEMO-ICB1");
        open(flag, Journey.REASON, "form-a-" + flag.id()).statusCode(303);

        open(flag, Journey.REASON, "form-b-" + flag.id())
                .statusCode(409)
                .body(containsString(
                        "is already open from this flag. You find it among your organisation&#39;s reviews."));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var flag = journey.flagFor("DEMO-ICB1");

        given().redirects()
                .follow(false)
                .formParam("flagId", flag.id().toString())
                .formParam("reason", Journey.REASON)
                .formParam("submissionId", "form-no-token")
                .post("/reviews")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(
            user = "commissioner-2",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB2"))
    void aFlagOfAnotherCommissionerDoesNotExistHere() {
        var theirs = journey.flagFor("DEMO-ICB1");

        given().get("/reviews/new?flag=" + theirs.id()).then().statusCode(404).body(not(containsString("Larkmoor")));
        open(theirs, Journey.REASON, "form-" + theirs.id()).statusCode(404).body(not(containsString("Larkmoor")));
    }

    private static ValidatableResponse open(Flag flag, String reason, String submission) {
        return given().redirects()
                .follow(false)
                .cookie("pqs-form", Journey.TOKEN)
                .formParam("csrf-token", Journey.TOKEN)
                .formParam("flagId", flag.id().toString())
                .formParam("reason", reason)
                .formParam("submissionId", submission)
                .post("/reviews")
                .then();
    }
}
