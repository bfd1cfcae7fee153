package pqs.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import pqs.local.people.DemonstrationPeople;
import pqs.local.people.DemonstrationUser;

/**
 * OpenID Connect for the demonstration, under {@code /idp} of the gateway. The mock-oauth2-server library speaks the
 * protocol; this class lets nothing reach it that could make a token for anyone but the demonstration's people: the library
 * itself would believe any name and any claim that is posted to it.
 */
public final class IdentityProvider {

    /** Also the path under which the gateway serves it. */
    public static final String ISSUER_ID = "idp";

    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token", "client_credentials");

    private final URI gateway;
    private final DemonstrationPeople people;
    private final ClientSecret client;
    private final Route protocol;

    /** @param clientSecret what the services prove with that they are the client {@code pqs} */
    public IdentityProvider(URI gateway, DemonstrationPeople people, String clientSecret, Path signingKeyFile) {
        this.gateway = gateway;
        this.people = people;
        this.client = new ClientSecret(PeopleTokens.AUDIENCE, clientSecret);
        var keys = new KeyProvider(List.of(SigningKey.in(signingKeyFile)), JWSAlgorithm.RS256.getName());
        this.protocol = new OAuth2HttpRequestHandler(new OAuth2Config(
                        true,
                        null,
                        null,
                        false,
                        new OAuth2TokenProvider(keys),
                        Set.of(new PeopleTokens(people)),
                        new MockWebServerWrapper()))
                .getAuthorizationServer();
    }

    /** Answers one request; may take some milliseconds, so not to be called on an event loop. */
    public Answer answer(Question question) {
        return switch (question.method() + " " + question.path()) {
            case "GET /idp/authorize" ->
                question.redirectsWithin(gateway, "redirect_uri")
                        ? Answer.page(200, SignInPage.of(people))
                        : Answer.page(400, PlainPage.foreignAddress());
            case "POST /idp/authorize" -> signIn(question);
            case "POST /idp/token" -> token(question);
            case "GET /idp/endsession" -> endSession(question);
            case "GET /idp/.well-known/openid-configuration", "GET /idp/jwks", "GET /idp/userinfo" ->
                protocol(question);
            default -> Answer.page(404, PlainPage.notFound());
        };
    }

    private Answer signIn(Question question) {
        if (!question.redirectsWithin(gateway, "redirect_uri")) {
            return Answer.page(400, PlainPage.foreignAddress());
        }
        return people.find(question.form("username"))
                .map(person -> protocol(question.withBody(loginForm(person))))
                .orElseGet(() -> Answer.page(400, PlainPage.unknownPerson()));
    }

    private Answer token(Question question) {
        var grant = question.form("grant_type");
        if (!GRANTS.contains(grant)) {
            return Answer.oauthError(400, "unsupported_grant_type");
        }
        if (!grant.equals("client_credentials") && !client.isProvedBy(question)) {
            return Answer.oauthError(401, "invalid_client");
        }
        return protocol(question);
    }

    private Answer endSession(Question question) {
        if (!question.names("post_logout_redirect_uri")) {
            return Answer.page(200, PlainPage.signedOut());
        }
        return question.redirectsWithin(gateway, "post_logout_redirect_uri")
                ? protocol(question)
                : Answer.page(400, PlainPage.foreignAddress());
    }

    /** The claims come from our list, whatever the browser sent. */
    private static String loginForm(DemonstrationUser person) {
        try {
            var claims = new JsonMapper().writeValueAsString(PeopleTokens.claimsOf(person));
            return "username=" + encode(person.subject()) + "&claims=" + encode(claims);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer protocol(Question question) {
        OAuth2HttpRequest request = question.asLibraryRequest(gateway);
        OAuth2HttpResponse response = protocol.invoke(request);
        return Answer.fromLibrary(response);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
