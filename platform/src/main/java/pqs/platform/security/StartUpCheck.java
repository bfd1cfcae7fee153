package pqs.platform.security;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * A service without its secrets, or with the demonstration's outside of one, does not start: it says what is missing and
 * where it comes from. Tests and development are let through.
 */
@ApplicationScoped
public class StartUpCheck {

    private static final int SECRET_CHARACTERS_MIN = 32;
    private static final Map<String, String> SECRETS = Map.of(
            "quarkus.oidc.credentials.secret", "QUARKUS_OIDC_CREDENTIALS_SECRET",
            "quarkus.oidc.token-state-manager.encryption-secret", "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
            "pqs.audit.keys", "PQS_AUDIT_KEYS");
    private static final Map<String, String> PASSWORDS = Map.of(
            "quarkus.datasource.password", "QUARKUS_DATASOURCE_PASSWORD",
            "quarkus.flyway.password", "QUARKUS_FLYWAY_PASSWORD");

    private final Config config;
    private final List<StartUpRequirement> requirements;

    StartUpCheck(Config config, @All List<StartUpRequirement> requirements) {
        this.config = config;
        this.requirements = requirements;
    }

    void onStart(@Observes StartupEvent start) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        boolean demonstration = config.getValue("pqs.demonstration", Boolean.class);
        var wrong = new ArrayList<>(complaints(key -> config.getOptionalValue(key, String.class), demonstration));
        requirements.forEach(requirement -> wrong.addAll(requirement.complaints(demonstration)));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("cannot start: " + String.join("; ", wrong));
        }
    }

    static List<String> complaints(Function<String, Optional<String>> setting, boolean demonstration) {
        var wrong = new ArrayList<String>();
        PASSWORDS.forEach((key, variable) -> {
            if (setting.apply(key).isEmpty()) {
                wrong.add(variable + " is not set");
            }
        });
        SECRETS.forEach((key, variable) -> {
            var secret = setting.apply(key);
            if (secret.isEmpty()) {
                wrong.add(variable + " is not set");
            } else if (secret.get().length() < SECRET_CHARACTERS_MIN) {
                wrong.add(variable + " is shorter than " + SECRET_CHARACTERS_MIN + " characters");
            } else if (!demonstration && secret.get().contains("demonstration")) {
                wrong.add(variable + " is the demonstration's, and PQS_DEMONSTRATION is not true");
            }
        });
        var provider = setting.apply("quarkus.oidc.auth-server-url").orElse("");
        if (!demonstration && !provider.startsWith("https://")) {
            wrong.add("QUARKUS_OIDC_AUTH_SERVER_URL must be https (only a demonstration signs people in without)");
        }
        if (!demonstration) {
            wrong.addAll(addressComplaints(setting));
            if (setting.apply("pqs.audit.anchor.folder").isEmpty()) {
                wrong.add("PQS_AUDIT_ANCHOR_FOLDER is not set: it names a folder outside the database for the audit"
                        + " trail's anchors");
            }
        }
        if (!demonstration && setting.apply("pqs.failpoint.folder").isPresent()) {
            wrong.add("PQS_FAILPOINT_FOLDER is set, by which a fault campaign ends the service; only a demonstration"
                    + " may");
        }
        wrong.sort(null);
        return List.copyOf(wrong);
    }

    /** Links in e-mails and the check where a form was posted from rest on these. */
    private static List<String> addressComplaints(Function<String, Optional<String>> setting) {
        var wrong = new ArrayList<String>();
        if (!setting.apply("pqs.public-url").orElse("").startsWith("https://")) {
            wrong.add("PQS_PUBLIC_URL must be https (only a demonstration is reached without)");
        }
        if (!setting.apply("pqs.cookies-secure").map(Boolean::parseBoolean).orElse(true)) {
            wrong.add("PQS_COOKIES_SECURE is false (only a demonstration sends cookies without https)");
        }
        boolean forwarded = setting.apply("quarkus.http.proxy.proxy-address-forwarding")
                .map(Boolean::parseBoolean)
                .orElse(false);
        if (forwarded && setting.apply("quarkus.http.proxy.trusted-proxies").isEmpty()) {
            wrong.add("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES must name whose X-Forwarded headers are believed");
        }
        return wrong;
    }
}
