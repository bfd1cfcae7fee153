package pqs.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the setting that every start outside a demonstration has, no cookie travels without https, or is seen by a script. */
@QuarkusTest
@TestProfile(SecureCookiesQTest.AsInProduction.class)
class SecureCookiesQTest {

    public static class AsInProduction extends SignInQTest.WithProvider {
        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("pqs.cookies-secure", "true");
            return overrides;
        }
    }

    @Test
    void theCookiesOfSigningInAndOfTheSessionAreSecureHttpOnlyAndOfTheSameSite() {
        var start = get("/sample/new", Map.of());
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.detailedCookies().asList())
                .extracting(Cookie::getName)
                .singleElement()
                .asString()
                .startsWith("q_auth_");
        start.detailedCookies().forEach(SecureCookiesQTest::isGuarded);

        var atProvider =
                given().redirects().follow(false).urlEncodingEnabled(false).get(start.header("Location"));
        var back = get(atProvider.header("Location"), start.cookies());
        isGuarded(back.detailedCookie("q_session"));

        var page = get("/sample/new", Map.of("q_session", back.cookie("q_session")));
        assertThat(page.statusCode()).isEqualTo(200);
        isGuarded(page.detailedCookie("pqs-form"));
    }

    @Test
    void theTokenOfAFormThatIsHeldForSomebodySignedOutIsSecureToo() {
        var held = given().accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .formParam("text", "typed")
                .post("/sample");
        assertThat(held.statusCode()).isEqualTo(401);
        isGuarded(held.detailedCookie("pqs-form"));
    }

    private static void isGuarded(Cookie cookie) {
        assertThat(cookie.isSecured()).as(cookie.getName()).isTrue();
        assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
        assertThat(cookie.getSameSite()).as(cookie.getName()).isEqualTo("Lax");
    }

    private static Response get(String address, Map<String, String> cookies) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header(
                        "Cookie",
                        String.join(
                                "; ",
                                cookies.entrySet().stream()
                                        .map(Object::toString)
                                        .toList()))
                .get(address);
    }
}
