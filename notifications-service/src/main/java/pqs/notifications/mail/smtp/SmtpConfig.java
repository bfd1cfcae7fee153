package pqs.notifications.mail.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the mail server is reached. */
@ConfigMapping(prefix = "notifications.smtp")
public interface SmtpConfig {

    /** Empty: this machine, in a demonstration; elsewhere {@link MailStartUpCheck} asks for it. */
    Optional<String> host();

    int port();

    /** Sender of every message; replies go there. */
    String from();

    /** Sign-in, where the server wants one. */
    Optional<String> username();

    Optional<String> password();

    /** Empty: required, or in a demonstration optional. */
    Optional<StartTls> starttls();

    /** From the first packet to an open connection. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** Each wait for an answer or for room to write; a message takes about six of them. */
    @WithDefault("PT5S")
    Duration answerTimeout();

    /** Whether the connection is encrypted before anything is said. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
