package pqs.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartUpCheckTest {

    private static final Map<String, String> GOOD = Map.of(
            "quarkus.datasource.password", "a",
            "quarkus.flyway.password", "b",
            "quarkus.oidc.credentials.secret", "c".repeat(32),
            "quarkus.oidc.token-state-manager.encryption-secret", "d".repeat(32),
            "quarkus.oidc.auth-server-url", "https://sign-in.example",
            "pqs.public-url", "https://pqs.example",
            "pqs.audit.keys", "k1:" + "e".repeat(32),
            "pqs.audit.anchor.folder", "/anchors");

    @Test
    void startsWithAllSecretsInPlace() {
        assertThat(complaints(GOOD, false)).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(complaints(Map.of(), false))
                .containsExactly(
                        "PQS_AUDIT_ANCHOR_FOLDER is not set: it names a folder outside the database for the audit"
                                + " trail's anchors",
                        "PQS_AUDIT_KEYS is not set",
                        "PQS_PUBLIC_URL must be https (only a demonstration is reached without)",
                        "QUARKUS_DATASOURCE_PASSWORD is not set",
                        "QUARKUS_FLYWAY_PASSWORD is not set",
                        "QUARKUS_OIDC_AUTH_SERVER_URL must be https (only a demonstration signs people in without)",
                        "QUARKUS_OIDC_CREDENTIALS_SECRET is not set",
                        "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET is not set");
    }

    @Test
    void aShortSecretIsNone() {
        assertThat(complaints(with("quarkus.oidc.credentials.secret", "short"), false))
                .containsExactly("QUARKUS_OIDC_CREDENTIALS_SECRET is shorter than 32 characters");
    }

    @Test
    void theDemonstrationsSecretsAndProviderWorkOnlyInADemonstration() {
        var secret = "demonstration-" + "x".repeat(32);
        assertThat(complaints(with("quarkus.oidc.credentials.secret", secret), true))
                .isEmpty();
        assertThat(complaints(with("quarkus.oidc.credentials.secret", secret), false))
                .containsExactly(
                        "QUARKUS_OIDC_CREDENTIALS_SECRET is the demonstration's, and PQS_DEMONSTRATION is not true");
        assertThat(complaints(with("quarkus.oidc.auth-server-url", "http://localhost:8080/idp"), true))
                .isEmpty();
        assertThat(complaints(with("quarkus.oidc.auth-server-url", "http://localhost:8080/idp"), false))
                .hasSize(1);
    }

    @Test
    void cookiesTravelWithoutHttpsInADemonstrationOnly() {
        var open = with("pqs.cookies-secure", "false");

        assertThat(complaints(open, true)).isEmpty();
        assertThat(complaints(open, false))
                .containsExactly("PQS_COOKIES_SECURE is false (only a demonstration sends cookies without https)");
    }

    @Test
    void aFaultCampaignIsForDemonstrationsOnly() {
        var armed = with("pqs.failpoint.folder", "/tmp/points");

        assertThat(complaints(armed, true)).isEmpty();
        assertThat(complaints(armed, false))
                .containsExactly("PQS_FAILPOINT_FOLDER is set, by which a fault campaign ends the service;"
                        + " only a demonstration may");
    }

    @Test
    void thePublicAddressIsHttpsOutsideADemonstration() {
        var localhost = with("pqs.public-url", "http://localhost:8080");

        assertThat(complaints(localhost, true)).isEmpty();
        assertThat(complaints(localhost, false))
                .containsExactly("PQS_PUBLIC_URL must be https (only a demonstration is reached without)");
    }

    @Test
    void forwardedHeadersAreBelievedOnlyOfNamedProxiesOutsideADemonstration() {
        var forwarding = with("quarkus.http.proxy.proxy-address-forwarding", "true");

        assertThat(complaints(forwarding, true)).isEmpty();
        assertThat(complaints(forwarding, false))
                .containsExactly("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES must name whose X-Forwarded headers are believed");
        forwarding.put("quarkus.http.proxy.trusted-proxies", "10.0.0.1");
        assertThat(complaints(forwarding, false)).isEmpty();
    }

    private static List<String> complaints(Map<String, String> settings, boolean demonstration) {
        return StartUpCheck.complaints(key -> Optional.ofNullable(settings.get(key)), demonstration);
    }

    private static Map<String, String> with(String key, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put(key, value);
        return settings;
    }
}
