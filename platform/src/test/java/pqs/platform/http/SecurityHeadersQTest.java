package pqs.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of answer carries the headers that keep a browser from doing more with it than we mean. */
@QuarkusTest
class SecurityHeadersQTest {

    private static final List<String> POLICY = List.of(
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void everyAnswerToSomebodySignedIn() {
        var answers = Map.of(
                "a page", get("/sample/new"),
                "a page that is not there", get("/no-such-page"),
                "a file", get("/assets/pqs.css"),
                "a script", get("/assets/pqs.js"),
                "a page for another role", get("/operations/parked-keys"),
                "our mistake", get("/failing/boom"),
                "a problem", get("/api/boom"),
                "data", get("/api/lists/one"),
                "a stale form", post("/sample"),
                "the search", get("/search?reference=x"));
        answers.forEach(SecurityHeadersQTest::isGuarded);
        assertThat(answers.values()).extracting(Response::statusCode).contains(200, 400, 403, 404, 500);
    }

    @Test
    void everyAnswerToSomebodyWhoIsNot() {
        Map.of(
                        "a page", get("/sample/new"),
                        "data", get("/api/actor"),
                        "a form", post("/sample"),
                        "too large",
                                given().contentType("application/json")
                                        .body("x".repeat(70_000))
                                        .post("/api/samples"))
                .forEach(SecurityHeadersQTest::isGuarded);
    }

    @Test
    @TestSecurity(user = "gp-1", roles = "gp")
    void noPageIsKeptAndNoScriptOrStyleStandsInIt() {
        for (var address : List.of("/sample/new", "/failing/boom", "/no-such-page", "/search")) {
            var page = get(address);
            assertThat(page.header("Cache-Control")).as(address).isEqualTo("no-store");
            assertThat(page.asString())
                    .as(address)
                    .doesNotContainPattern("<script(?! type=\"module\" src=)")
                    .doesNotContain("<style", " style=", " onclick=", "javascript:");
        }
    }

    private static void isGuarded(String what, Response answer) {
        assertThat(Arrays.asList(answer.header("Content-Security-Policy").split("; ")))
                .as(what)
                .containsExactlyElementsOf(POLICY);
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.headers().getValues("Server")).as(what).isEmpty();
    }

    private static Response get(String address) {
        return given().accept("text/html").redirects().follow(false).get(address);
    }

    private static Response post(String address) {
        return given().accept("text/html")
                .header("Origin", "http://localhost:8080")
                .contentType("application/x-www-form-urlencoded")
                .formParam("text", "x")
                .post(address);
    }
}
