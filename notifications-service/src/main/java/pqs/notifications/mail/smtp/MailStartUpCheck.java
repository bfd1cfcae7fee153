package pqs.notifications.mail.smtp;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Outside of a demonstration the service does not start unless it has been told which mail server to use, and under which
 * address people reach the links in its messages. Tests and development are let through.
 */
@ApplicationScoped
class MailStartUpCheck {

    private final SmtpConfig config;
    private final boolean demonstration;
    private final String publicUrl;

    MailStartUpCheck(
            SmtpConfig config,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration,
            @ConfigProperty(name = "pqs.public-url") String publicUrl) {
        this.config = config;
        this.demonstration = demonstration;
        this.publicUrl = publicUrl;
    }

    void onStart(@Observes StartupEvent start) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        var wrong = complaints(config.host(), publicUrl, demonstration);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("cannot start: " + String.join("; ", wrong));
        }
    }

    static List<String> complaints(Optional<String> mailHost, String publicUrl, boolean demonstration) {
        var wrong = new ArrayList<String>();
        if (!demonstration && mailHost.isEmpty()) {
            wrong.add("QUARKUS_MAILER_HOST is not set");
        }
        if (!demonstration && !publicUrl.startsWith("https://")) {
            wrong.add("PQS_PUBLIC_URL must be https (only a demonstration sends links without)");
        }
        return List.copyOf(wrong);
    }
}
