package pqs.review.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.platform.id.ReferenceNumber;
import pqs.review.flag.Flag;
import pqs.testsupport.PqsInfrastructure;

@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@TestSecurity(
        user = "commissioner-1",
        roles = "commissioner",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
class ReviewsApiQTest {

    private static final String REVIEWS = "/api/reviews";

    @Inject
    Journey journey;

    @Test
    void aReviewIsOpenedAndFoundAgain() {
        var flag = journey.flagFor("DEMO-ICB1");

        var location = open(flag, "key-opened-" + flag.id())
                .statusCode(201)
                .body("reference", matchesPattern("R-[0-9A-Y]{4}-[0-9A-Y]{4}"))
                .body("status", equalTo("opened"))
                .body("flagReference", equalTo(flag.reference().value()))
                .body("organisationCode", equalTo("DEMO-ICB1"))
                .body("reason", equalTo(Journey.REASON))
                .extract()
                .header("Location");

        given().get(location)
                .then()
                .statusCode(200)
                .body("flagId", equalTo(flag.id().toString()));
        given().get(REVIEWS)
                .then()
                .statusCode(200)
                .body("reviews.flagId", hasItem(flag.id().toString()));
    }

    @Test
    void reviewsAreReadOnFromPageToPageAndFoundByTheirNumber() {
        var first = journey.flagFor("DEMO-ICB1");
        var second = journey.flagFor("DEMO-ICB1");
        open(first, "key-paged-" + first.id()).statusCode(201);
        var reference = open(second, "key-paged-" + second.id())
                .statusCode(201)
                .extract()
                .<String>path("reference");

        var page = given().get(REVIEWS + "?size=1");
        page.then().body("reviews.flagId", contains(second.id().toString())).body("previous", equalTo(null));
        var next = given().basePath("/").urlEncodingEnabled(false).get(page.<String>path("next"));
        next.then().body("reviews.flagId", contains(first.id().toString()));
        given().basePath("/")
                .urlEncodingEnabled(false)
                .get(next.<String>path("previous"))
                .then()
                .body("reviews.reference", contains(reference));
        given().get("/api/references/" + reference)
                .then()
                .body("page", equalTo("/review/reviews/" + page.path("reviews[0].reviewId")));
        var address = "/api/reviews/" + page.path("reviews[0].reviewId");
        var tag = given().get(address).header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @Test
    @TestSecurity(
            user = "commissioner-2",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB2"))
    void aNumberOfNobodysReviewIsNotVisible() {
        given().get("/api/references/" + ReferenceNumber.of('R', 5))
                .then()
                .statusCode(404)
                .body("title", containsString("is visible to you"));
    }

    @Test
    void theSameKeySentAgainIsTheSameReview() {
        var flag = journey.flagFor("DEMO-ICB1");
        var first =
                open(flag, "key-again-" + flag.id()).statusCode(201).extract().path("reviewId");

        open(flag, "key-again-" + flag.id()).statusCode(201).body("reviewId", equalTo(first));
    }

    @Test
    void aSecondReviewOfTheFlagIsAConflictThatNamesTheFirst() {
        var flag = journey.flagFor("DEMO-ICB1");
        String reference =
                open(flag, "key-first-" + flag.id()).statusCode(201).extract().path("reference");

        open(flag, "key-second-" + flag.id())
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:review-already-open"))
                .body("errors[0].message", containsString(reference));
    }

    @Test
    void aFlagNotHeardOfYetIs404WithTheRemedy() {
        post("{\"flagId\":\"01980a3e-0000-7b3a-9c41-000000000000\",\"reason\":\"" + Journey.REASON + "\"}")
                .statusCode(404)
                .body("type", equalTo("urn:pqs:problem:flag-not-known"))
                .body("errors[0].field", equalTo("flagId"))
                .body("errors[0].message", containsString("try again"));
    }

    @Test
    void aFlagOfAnotherCommissionerIsAnsweredLikeOneThatIsNotThere() {
        var theirs = journey.flagFor("DEMO-ICB2");

        open(theirs, "key-theirs-" + theirs.id())
                .statusCode(404)
                .body("type", equalTo("urn:pqs:problem:flag-not-known"));
    }

    @Test
    void everythingWrongIsNamed() {
        post("{\"flagId\":\"nonsense\",\"reason\":\"too short\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pqs:problem:invalid-review"))
                .body("errors.field", equalTo(List.of("flagId", "reason")));
    }

    @Test
    void fieldsNobodyKnowsAreRefusedByName() {
        post("{\"flagId\":\"x\",\"reason\":\"y\",\"organisationCode\":\"DEMO-ICB2\"}")
                .statusCode(400)
                .body(containsString("organisationCode"));
    }

    @Test
    void noBodyAtAllNamesBothFields() {
        given().contentType(ContentType.JSON)
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body(not(containsString("Exception")));
    }

    @Test
    void brokenJsonIs400WithoutAStackTrace() {
        for (var broken : new String[] {"{", "[]", "{\"flagId\":", "\"text\"", "{\"reason\":\"a\nb\"}"}) {
            post(broken)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(not(containsString("Exception")))
                    .body(not(containsString("at pqs.")));
        }
    }

    @Test
    void bytesThatAreNotUtf8Are400() {
        given().contentType("application/json")
                .body(new byte[] {
                    '{', '"', 'r', 'e', 'a', 's', 'o', 'n', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
                })
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body(not(containsString("Exception")));
    }

    @Test
    void aBodyTooLargeIs413() {
        post("{\"reason\":\"" + "a".repeat(200_000) + "\"}").statusCode(413);
    }

    @Test
    void anIdThatIsNoneIs404() {
        given().get(REVIEWS + "/1-1-1-1-1").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(
            user = "reviewer-1",
            roles = "clinical-reviewer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void whoMayOnlyReadMayNotOpen() {
        open(journey.flagFor("DEMO-ICB1"), "key-reader-1").statusCode(403);
    }

    @Test
    @TestSecurity
    void nobodyIsAskedToSignIn() {
        given().get(REVIEWS).then().statusCode(401);
    }

    private static ValidatableResponse open(Flag flag, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Journey.body(flag, Journey.REASON))
                .post(REVIEWS)
                .then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post(REVIEWS).then();
    }
}
