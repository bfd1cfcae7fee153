package pqs.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageQTest {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void aPageShowsWhoIsSignedInAndOnlyWhatTheyMayUse() {
        given().accept("text/html")
                .get("/sample/new")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("<html lang=\"en-GB\">"))
                .body(containsString("<title>Sample - Provider quality surveillance</title>"))
                .body(containsString("gp-1 (DEMO-GP1)"))
                .body(containsString("href=\"/platform/sign-out\""))
                .body(containsString("href=\"/intake/concerns/new\""))
                .body(not(containsString("href=\"/surveillance/flags\"")))
                .body(not(containsString("May acknowledge")))
                .body(not(containsString("Demonstration.")))
                .body(containsString("Sample of 19 September 2018"));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void theFormTokenIsInTheFormAndInTheCookie() {
        var page = given().accept("text/html").get("/sample/new");
        var token = page.cookie("pqs-form");
        assertThat(token).hasSize(22);
        assertThat(page.body().asString()).contains("name=\"csrf-token\" value=\"" + token + "\"");
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void anotherTabKeepsTheTokenOfTheFirst() {
        var token = given().accept("text/html").get("/sample/new").cookie("pqs-form");
        var second = given().accept("text/html").cookie("pqs-form", token).get("/sample/new");
        assertThat(second.body().asString()).contains("value=\"" + token + "\"");
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aFormWithFaultsComesBackAsItWasWithAnErrorTitle() {
        given().cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("short", "Grüße")
                .formParam("colour", "blue")
                .formParam("on-day", "3")
                .post("/sample")
                .then()
                .statusCode(400)
                .body(containsString("<title>Error: Sample - Provider quality surveillance</title>"))
                .body(containsString("href=\"#text\""))
                .body(containsString("value=\"Grüße\""))
                .body(containsString("value=\"blue\" checked"))
                .body(containsString("name=\"on-day\" type=\"text\" value=\"3\""));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aGoodFormIsFollowedByARedirect() {
        given().cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("text", "x")
                .formParam("on-day", "3")
                .formParam("on-month", "9")
                .formParam("on-year", "2018")
                .redirects()
                .follow(false)
                .post("/sample")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/platform/sample/2018-09-03"));
    }

    @Test
    void theDesignSystemIsServedWithoutTheFontOfAnotherSite() {
        var css = given().get("/assets/nhsuk-frontend.css")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(css).doesNotContain("assets.nhs.uk").doesNotContain("url(/").contains("url(images/");
        given().get("/assets/images/nhsuk-icon-cross.svg").then().statusCode(200);
        given().get("/assets/pqs.js").then().statusCode(200);
    }
}
