package pqs.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** What a person is told when something is wrong, and what another site cannot make a browser do. */
@QuarkusTest
class ErrorPagesQTest {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aStaleFormSaysSoAndWhatToDo() {
        form().formParam("text", "x")
                .post("/sample")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("<h1>This page had been open too long</h1>"))
                .body(containsString("href=\"/intake/concerns\""));
        form().cookie("pqs-form", TOKEN)
                .formParam("csrf-token", "BAAAAAAAAAAAAAAAAAAAAA")
                .post("/sample")
                .then()
                .statusCode(400)
                .body(containsString("open too long"));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aFormCookieThatCannotBeReadIsTakenAway() {
        given().accept(HTML)
                .cookie("pqs-form", "short")
                .get("/sample/new")
                .then()
                .statusCode(400)
                .header("Set-Cookie", containsString("pqs-form=; Path=/; Max-Age=0"));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aFormFromAnotherSiteIsRefused() {
        valid().header("Sec-Fetch-Site", "cross-site").post("/sample").then().statusCode(403);
        valid().header("Sec-Fetch-Site", "same-site").post("/sample").then().statusCode(403);
        valid().header("Origin", "https://evil.example").post("/sample").then().statusCode(403);
        valid().header("Origin", "null")
                .post("/sample")
                .then()
                .statusCode(403)
                .body(containsString("did not come from our own pages"));
        valid().header("Sec-Fetch-Site", "same-origin").post("/sample").then().statusCode(303);
        valid().header("Origin", "http://localhost:8080").post("/sample").then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aPostThatIsNoFormIsRefused() {
        given().accept(HTML)
                .contentType("text/plain")
                .body("text=x")
                .post("/sample")
                .then()
                .statusCode(415);
        given().accept(HTML)
                .contentType("application/json")
                .body("{}")
                .post("/sample")
                .then()
                .statusCode(415);
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void aFormWhoseBytesAreNotUtf8IsRefused() {
        given().accept(HTML)
                .cookie("pqs-form", TOKEN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body("csrf-token=" + TOKEN + "&text=caf%E9")
                .post("/sample")
                .then()
                .statusCode(400)
                .body(containsString("Some of the characters could not be read"));
        given().accept(HTML)
                .urlEncodingEnabled(false)
                .get("/sample/new?q=caf%E9")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = "auditor-1", roles = "auditor")
    void aPageOfAnotherRoleIsAFriendly403() {
        given().accept(HTML)
                .get("/sample/new")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("You cannot use this page"));
    }

    @Test
    void ourMistakeIsAPageWithANumberForTheSupportDesk() {
        given().accept(HTML)
                .get("/failing/boom")
                .then()
                .statusCode(500)
                .contentType("text/html")
                .body(containsString("Number for the support desk"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aRefusalOnAPageSaysItsOwnWords() {
        given().accept(HTML)
                .get("/failing/refused")
                .then()
                .statusCode(404)
                .body(containsString("There is no such sample"));
    }

    @Test
    void whoeverAsksAPageForJsonGetsAProblem() {
        given().accept("application/json").get("/failing/boom").then().contentType("application/problem+json");
    }

    private static RequestSpecification form() {
        return given().accept(HTML).contentType("application/x-www-form-urlencoded");
    }

    private static RequestSpecification valid() {
        return form().cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("text", "x")
                .redirects()
                .follow(false);
    }
}
