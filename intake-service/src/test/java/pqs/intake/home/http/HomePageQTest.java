package pqs.intake.home.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import pqs.intake.AsOfficer;
import pqs.intake.AsProvider;
import pqs.intake.World;

/** The first page shows what the person can do and nothing else. */
@QuarkusTest
class HomePageQTest {

    @Inject
    World world;

    @Test
    void nobodyGetsInWithoutSigningIn() {
        given().redirects().follow(false).get("/").then().statusCode(401);
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = {
                @SecurityAttribute(key = "organisation", value = "DEMO-GP1"),
                @SecurityAttribute(key = "name", value = "A. Reporter (invented)")
            })
    void aGpReportsAndFollowsConcerns() {
        world.setUp();

        given().get("/")
                .then()
                .statusCode(200)
                .body(containsString(
                        "You are signed in as A. Reporter (invented), for Harbour Lane Surgery (invented)."))
                .body(containsString("href=\"/intake/concerns/new\">Report a concern</a>"))
                .body(not(containsString("href=\"/intake/unlinked\"")))
                .body(not(containsString("Parked messages")));
    }

    @Test
    @AsOfficer
    void aQualityOfficerLinksProviders() {
        given().get("/")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/intake/unlinked\">Link providers as typed</a>"))
                .body(not(containsString("href=\"/intake/concerns/new\"")));
    }

    @Test
    @AsProvider
    void aProvidersRepresentativeFindsWhatItIsAskedAndWhatItTellsPractices() {
        given().get("/")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/intake/responses\">Answer questions</a>"))
                .body(containsString("href=\"/intake/alerts\">Alerts about referrals</a>"))
                .body(not(containsString("href=\"/intake/concerns\"")));
    }

    @Test
    @TestSecurity(
            user = "panel-chair-1",
            roles = "panel-chair",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    void whoeverHasNothingToDoYetIsToldSo() {
        given().get("/").then().statusCode(200).body(containsString("There is nothing for you here yet."));
    }
}
