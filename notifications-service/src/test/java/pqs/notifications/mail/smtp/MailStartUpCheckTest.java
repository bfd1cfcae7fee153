package pqs.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailStartUpCheckTest {

    @Test
    void outsideOfADemonstrationTheMailServerAndASecureAddressAreAskedFor() {
        assertThat(MailStartUpCheck.complaints(Optional.empty(), "http://localhost:8080", false))
                .containsExactly(
                        "QUARKUS_MAILER_HOST is not set",
                        "PQS_PUBLIC_URL must be https (only a demonstration sends links without)");
        assertThat(MailStartUpCheck.complaints(Optional.of("mail.invalid"), "https://quality.invalid", false))
                .isEmpty();
    }

    @Test
    void aDemonstrationStartsWithoutEither() {
        assertThat(MailStartUpCheck.complaints(Optional.empty(), "http://localhost:8080", true))
                .isEmpty();
    }

    @Test
    void encryptionIsRequiredUnlessSaidOtherwiseOrInADemonstration() {
        assertThat(SmtpMailServer.startTls(new Unsaid(), false)).isEqualTo(SmtpConfig.StartTls.REQUIRED);
        assertThat(SmtpMailServer.startTls(new Unsaid(), true)).isEqualTo(SmtpConfig.StartTls.OPTIONAL);
        assertThat(SmtpMailServer.startTls(new FixedSmtpConfig(25), false)).isEqualTo(SmtpConfig.StartTls.OPTIONAL);
    }

    /** Says nothing but what it must. */
    private static final class Unsaid implements SmtpConfig {

        @Override
        public Optional<String> host() {
            return Optional.empty();
        }

        @Override
        public int port() {
            return 25;
        }

        @Override
        public String from() {
            return "provider-quality@pqs.invalid";
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Optional<StartTls> starttls() {
            return Optional.empty();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(5);
        }
    }
}
