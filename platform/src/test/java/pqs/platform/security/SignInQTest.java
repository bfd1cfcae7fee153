package pqs.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Signing in at a real provider: pages by code flow and cookie, the API by bearer token and nothing else. */
@QuarkusTest
@TestProfile(SignInQTest.WithProvider.class)
class SignInQTest {

    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.api.tenant-enabled", "true",
                    "quarkus.oidc.credentials.secret", "only-for-tests-only-for-tests-only");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestIdentityProvider.class));
        }
    }

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "test.issuer")
    String issuer;

    @Test
    void aPageSendsToTheProviderAndComesBackToWhereItStarted() {
        var session = signIn();
        given().accept("text/html")
                .cookies(session)
                .get("/sample/new")
                .then()
                .statusCode(200)
                .body(containsString("Dr Invented (DEMO-GP1)"))
                .body(containsString("href=\"/intake/concerns/new\""));
    }

    @Test
    void forwardedHeadersAreNotBelievedOutsideADemonstration() {
        var answer = given().redirects()
                .follow(false)
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Proto", "https")
                .get("/sample/new");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains("redirect_uri=http%3A%2F%2Flocalhost")
                .doesNotContain("elsewhere");
    }

    @Test
    void theSessionCookieServesAllServicesAndIsSealed() {
        var session = signIn().get("q_session");
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualToIgnoringCase("lax");
        assertThat(session.getValue())
                .doesNotContain(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("Dr Invented".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFormSentWithoutASessionOrWithOneThatIsNoneComesBackWhole() {
        for (var session : List.of("", "not-a-session", "a.b.c")) {
            var cookies = session.isEmpty() ? Map.<String, String>of() : Map.of("q_session", session);
            given().accept("text/html")
                    .redirects()
                    .follow(false)
                    .cookies(cookies)
                    .header("Sec-Fetch-Site", "same-origin")
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("text", "typed for ten minutes")
                    .post("/sample")
                    .then()
                    .statusCode(401)
                    .body(containsString("You have been signed out"))
                    .body(containsString("value=\"typed for ten minutes\""));
        }
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        var answer = page("/sign-out", signIn());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains("/idp/endsession")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost");
        assertThat(answer.detailedCookie("q_session").getMaxAge()).isZero();
    }

    @Test
    void theApiTakesABearerToken() {
        given().auth()
                .oauth2(token("pqs", TestIdentityProvider.CLAIMS, HOUR))
                .get("/api/actor")
                .then()
                .statusCode(200)
                .body("subject", equalTo("gp-1"))
                .body("organisationCode", equalTo("DEMO-GP1"))
                .body("displayName", equalTo("Dr Invented"));
    }

    @Test
    void theApiTakesNoSessionCookieAndSendsNobodyToASignInPage() {
        given().redirects()
                .follow(false)
                .get("/api/actor")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:pqs:problem:not-signed-in"));
        given().cookies(signIn()).get("/api/actor").then().statusCode(401);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(token("another-client", TestIdentityProvider.CLAIMS, HOUR));
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(token("pqs", TestIdentityProvider.CLAIMS, Duration.ofMinutes(-1)));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(TestIdentityProvider.token("http://another.example", "pqs", TestIdentityProvider.CLAIMS, HOUR));
    }

    @Test
    void aTokenWithoutOrWithAChangedSignatureIsRefused() {
        var parts = token("pqs", TestIdentityProvider.CLAIMS, HOUR).split("\\.", -1);
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        refused(none + "." + parts[1] + ".");
        var admin = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"gp\"", "\"operator\"");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(admin.getBytes(StandardCharsets.UTF_8));
        refused(parts[0] + "." + forged + "." + parts[2]);
    }

    @Test
    void anOrganisationThatIsNoCodeIsNone() {
        var claims = Map.<String, Object>of("roles", List.of("gp"), "organisation", "DEMO-GP1,DEMO-GP2");
        given().auth()
                .oauth2(token("pqs", claims, HOUR))
                .get("/api/actor")
                .then()
                .statusCode(200)
                .body("organisationCode", equalTo(""));
    }

    private Cookies signIn() {
        var start = page("/sample/new", new Cookies());
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.header("Location")).contains("code_challenge=").contains("%2Fplatform%2Fsigned-in");
        var atProvider =
                given().redirects().follow(false).urlEncodingEnabled(false).get(start.header("Location"));
        var back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(start.detailedCookies())
                .get(atProvider.header("Location"));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/platform/sample/new");
        return back.detailedCookies();
    }

    private static Response page(String path, Cookies cookies) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .cookies(cookies)
                .get(path);
    }

    private String token(String audience, Map<String, Object> claims, Duration validFor) {
        return TestIdentityProvider.token(issuer, audience, claims, validFor);
    }

    private static void refused(String token) {
        given().auth().oauth2(token).get("/api/actor").then().statusCode(401).body(not(containsString("Exception")));
    }
}
