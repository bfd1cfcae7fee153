package pqs.notifications.mail.smtp;

import java.time.Duration;
import java.util.Optional;

/** Settings for tests: this machine, short waits. */
record FixedSmtpConfig(int port) implements SmtpConfig {

    @Override
    public Optional<String> host() {
        return Optional.of("127.0.0.1");
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
        return Optional.of(StartTls.OPTIONAL);
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration answerTimeout() {
        return Duration.ofMillis(700);
    }
}
