package pqs.local.identity;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import pqs.local.people.DemonstrationPeople;
import pqs.local.people.DemonstrationUser;

/**
 * What tokens say. A person who signed in on the page was put in by {@link SignIn}; an API client is given the token of the
 * person whose subject it names as its client id. Nobody else gets one.
 */
record PeopleTokens(DemonstrationPeople people) implements OAuth2TokenCallback {

    static final String AUDIENCE = "pqs";

    /** A working day: nobody is signed out in the middle of a demonstration. */
    private static final Duration VALID = Duration.ofHours(8);

    static Map<String, Object> claimsOf(DemonstrationUser person) {
        return Map.of(
                "name", person.title(),
                "roles", person.roles(),
                "organisation", person.organisation());
    }

    @Override
    public String issuerId() {
        return IdentityProvider.ISSUER_ID;
    }

    /** Called for API clients only; after a sign-in the library names the person who signed in. */
    @Override
    public String subject(TokenRequest request) {
        return apiClient(request).subject();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return isApiClient(request) ? claimsOf(apiClient(request)) : Map.of();
    }

    @Override
    public long tokenExpiry() {
        return VALID.toSeconds();
    }

    private static boolean isApiClient(TokenRequest request) {
        return GrantType.CLIENT_CREDENTIALS.equals(
                request.getAuthorizationGrant().getType());
    }

    private DemonstrationUser apiClient(TokenRequest request) {
        var authentication = request.getClientAuthentication();
        var clientId = authentication == null ? request.getClientID() : authentication.getClientID();
        return people.find(clientId == null ? "" : clientId.getValue())
                .orElseThrow(() -> new OAuth2Exception(
                        OAuth2Error.INVALID_CLIENT.setDescription(
                                "the client_id must be one of the demonstration's people"),
                        "unknown client"));
    }
}
