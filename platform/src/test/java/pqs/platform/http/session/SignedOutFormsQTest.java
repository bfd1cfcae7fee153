package pqs.platform.http.session;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A form sent after the session has ended comes back whole. */
@QuarkusTest
class SignedOutFormsQTest {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void everyFieldIsHeldAndNothingOfItIsMarkup() {
        var page = form().cookie("pqs-form", TOKEN)
                .formParam("csrf-token", "of-another-time")
                .formParam("text", "<script>alert(1)</script> & \"quotes\"\nsecond line")
                .formParam("colour", "red", "blue")
                .formParam("<b>", "x")
                .post("/sample?from=here");
        page.then()
                .statusCode(401)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("<h1>You have been signed out</h1>"))
                .body(containsString("Nothing you typed is lost"))
                .body(containsString("<form method=\"post\" action=\"/platform/sample?from=here\""))
                .body(containsString("href=\"/platform/session/renewed\" target=\"_blank\" rel=\"noopener\""))
                .body(containsString("name=\"csrf-token\" value=\"" + TOKEN + "\""))
                .body(containsString(
                        "value=\"&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;\nsecond line\""))
                .body(containsString("name=\"colour\" value=\"red\""))
                .body(containsString("name=\"colour\" value=\"blue\""))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<b>")))
                .body(not(containsString("of-another-time")));
    }

    @Test
    void aFormCookieThatHasGoneIsRenewedWithTheToken() {
        var page = form().formParam("text", "x").post("/sample");
        var token = page.detailedCookie("pqs-form");
        assertThat(token.getValue()).matches("[A-Za-z0-9_-]{22}");
        assertThat(token.isHttpOnly()).isTrue();
        assertThat(token.getPath()).isEqualTo("/");
        page.then().body(containsString("name=\"csrf-token\" value=\"" + token.getValue() + "\""));
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void sentAgainAfterSigningInItIsTaken() {
        form().cookie("pqs-form", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("text", "x")
                .redirects()
                .follow(false)
                .post("/sample")
                .then()
                .statusCode(303);
        given().accept("text/html")
                .get("/session/renewed")
                .then()
                .statusCode(200)
                .body(containsString("You can close this tab"));
    }

    @Test
    void aFormFromElsewhereIsNotHeld() {
        for (var origin : new String[] {"https://evil.example", "null"}) {
            given().accept("text/html")
                    .contentType("application/x-www-form-urlencoded")
                    .header("Origin", origin)
                    .formParam("text", "planted")
                    .post("/sample")
                    .then()
                    .statusCode(403)
                    .body(not(containsString("planted")));
        }
        form().header("Sec-Fetch-Site", "cross-site")
                .formParam("text", "planted")
                .post("/sample")
                .then()
                .statusCode(403)
                .body(not(containsString("planted")));
        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("text", "planted")
                .post("/sample")
                .then()
                .statusCode(401)
                .body(not(containsString("planted")));
    }

    @Test
    void theFormIsSentNowhereElse() {
        form().urlEncodingEnabled(false)
                .formParam("text", "x")
                .post("//evil.example/../platform/sample")
                .then()
                .body(not(containsString("action=\"//")));
        form().formParam("text", "x")
                .post("/sample?%22onfocus=%22alert(1)")
                .then()
                .body(not(containsString("\"onfocus=\"")));
    }

    @Test
    void whatIsTooLongOrAFileIsNotHeldAndSaysWhatToDo() {
        form().formParam("text", "x".repeat(60_000))
                .formParam("a", "x".repeat(60_000))
                .formParam("b", "x".repeat(60_000))
                .formParam("c", "x".repeat(60_000))
                .formParam("d", "x".repeat(60_000))
                .post("/sample")
                .then()
                .statusCode(401)
                .body(containsString("more text than this page can hold"))
                .body(not(containsString("xxxx")));
        given().accept("text/html")
                .header("Origin", "http://localhost:8080")
                .multiPart("file", "rows.csv", "a,b\n1,2\n".getBytes(UTF_8))
                .post("/sample")
                .then()
                .statusCode(401)
                .body(containsString("choose the file again"));
    }

    @Test
    void theApiIsToldInItsOwnWay() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/keyed")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:pqs:problem:not-signed-in"));
    }

    private static RequestSpecification form() {
        return given().accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Origin", "http://localhost:8080");
    }
}
