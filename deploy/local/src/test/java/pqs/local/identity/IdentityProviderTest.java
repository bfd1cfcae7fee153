package pqs.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.local.people.DemonstrationPeople;

/** One provider for all tests, because making a key takes a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityProviderTest {

    private static final URI GATEWAY = URI.create("http://localhost:8080");
    private static final String SECRET = "the-client-secret-of-this-folder";
    private static final String CALLBACK = "http://localhost:8080/intake/signed-in";

    private final Path folder;
    private final IdentityProvider provider;

    IdentityProviderTest(@TempDir Path folder) {
        this.folder = folder;
        this.provider = providerIn(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/",
                "http://localhost:8080@evil.example/",
                "//localhost:8080/",
                "javascript:alert(1)",
                ""
            })
    void aBrowserIsNeverSentElsewhere(String target) {
        assertThat(authorize("GET", target, "").status()).isEqualTo(400);
        assertThat(authorize("POST", target, "username=demo-gp").status()).isEqualTo(400);
        assertThat(provider.answer(question("GET", "endsession", "post_logout_redirect_uri=" + encode(target), ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyThePeopleOfThePageCanSignIn() {
        assertThat(authorize("POST", CALLBACK, "username=someone-else").status())
                .isEqualTo(400);
        assertThat(token("grant_type=client_credentials&client_id=someone-else&client_secret=any")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "urn:ietf:params:oauth:grant-type:jwt-bearer", ""})
    void noOtherGrantGivesAToken(String grant) {
        var answer = token("grant_type=" + encode(grant) + "&client_id=pqs&username=demo-operator&password=x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"unsupported_grant_type\"}");
    }

    @Test
    void aCodeIsWorthNothingWithoutTheClientsSecret() {
        var answer = provider.answer(new Question(
                "POST",
                "/idp/token",
                "",
                form(basic("a-guess")),
                "grant_type=authorization_code&code=" + code("demo-gp") + "&redirect_uri=" + encode(CALLBACK)));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void signingInGivesThePersonsClaimsWhateverElseTheBrowserPosts() throws Exception {
        var forged = "username=demo-gp&claims=" + encode("{\"roles\":[\"operator\"],\"organisation\":\"DEMO-OPS\"}");

        var claims = redeem(codeAfter(authorize("POST", CALLBACK, forged)), "id_token");

        assertThat(claims.getSubject()).isEqualTo("demo-gp");
        assertThat(claims.getStringListClaim("roles")).containsExactly("gp");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("DEMO-GP1");
        assertThat(claims.getStringClaim("name")).isEqualTo("GP");
        assertThat(claims.getAudience()).containsExactly("pqs");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080/idp");
    }

    @Test
    void anApiClientIsGivenTheTokenOfThePersonItNames() throws Exception {
        var answer = token("grant_type=client_credentials&client_id=demo-commissioner&client_secret=any");

        var claims = claims(answer, "access_token");
        assertThat(claims.getSubject()).isEqualTo("demo-commissioner");
        assertThat(claims.getStringListClaim("roles")).containsExactly("commissioner");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("DEMO-ICB1");
        assertThat(claims.getAudience()).isEqualTo(List.of("pqs"));
    }

    @Test
    void theSigningKeyOutlivesARestartAndIsNotTheLibrarys() {
        var before = provider.answer(question("GET", "jwks", "", "")).body();

        assertThat(providerIn(folder).answer(question("GET", "jwks", "", "")).body())
                .isEqualTo(before);
        assertThat(new IdentityProvider(GATEWAY, DemonstrationPeople.load(), SECRET, folder.resolve("another.json"))
                        .answer(question("GET", "jwks", "", ""))
                        .body())
                .isNotEqualTo(before);
    }

    @Test
    void theAddressesAreThoseOfTheGatewayWhateverTheRequestSays() {
        var answer = provider.answer(
                new Question("GET", "/idp/.well-known/openid-configuration", "", Map.of("host", "evil.example"), ""));

        assertThat(answer.body())
                .contains("\"issuer\" : \"http://localhost:8080/idp\"")
                .contains("http://localhost:8080/idp/token")
                .doesNotContain("evil.example");
    }

    @Test
    void signingOutLeadsBack() {
        var answer = provider.answer(question(
                "GET", "endsession", "state=s1&post_logout_redirect_uri=" + encode("http://localhost:8080/"), ""));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("http://localhost:8080/?state=s1");
    }

    @Test
    void thePageHasAButtonForEachPersonAndTheLibrarysDebuggerIsNotThere() {
        var page = authorize("GET", CALLBACK, "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"demo-gp\">Sign in as GP</button>");
        assertThat(Pattern.compile("<button ").matcher(page.body()).results().count())
                .isEqualTo(DemonstrationPeople.load().users().size());
        assertThat(provider.answer(question("GET", "debugger", "", "")).status())
                .isEqualTo(404);
    }

    private static IdentityProvider providerIn(Path folder) {
        return new IdentityProvider(GATEWAY, DemonstrationPeople.load(), SECRET, folder.resolve("key.json"));
    }

    private Answer authorize(String method, String redirect, String body) {
        return provider.answer(question(
                method,
                "authorize",
                "response_type=code&scope=openid&client_id=pqs&state=s1&redirect_uri=" + encode(redirect),
                body));
    }

    private String code(String subject) {
        return codeAfter(authorize("POST", CALLBACK, "username=" + subject));
    }

    private static String codeAfter(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        var found = Pattern.compile("[?&]code=([^&]+)").matcher(location(answer));
        assertThat(found.find()).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private JWTClaimsSet redeem(String code, String token) throws Exception {
        return claims(
                provider.answer(new Question(
                        "POST",
                        "/idp/token",
                        "",
                        form(basic(SECRET)),
                        "grant_type=authorization_code&code=" + encode(code) + "&redirect_uri=" + encode(CALLBACK))),
                token);
    }

    private Answer token(String form) {
        return provider.answer(new Question("POST", "/idp/token", "", form(""), form));
    }

    private static JWTClaimsSet claims(Answer answer, String token) throws Exception {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var found = Pattern.compile("\"" + token + "\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).isTrue();
        return SignedJWT.parse(found.group(1)).getJWTClaimsSet();
    }

    private static Question question(String method, String endpoint, String query, String body) {
        return new Question(method, "/idp/" + endpoint, query, form(""), body);
    }

    private static Map<String, String> form(String authorization) {
        var type = Map.of("content-type", "application/x-www-form-urlencoded");
        return authorization.isEmpty()
                ? type
                : Map.of("content-type", "application/x-www-form-urlencoded", "authorization", authorization);
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("pqs:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String location(Answer answer) {
        return answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Location"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
