package pqs.notifications.notice.app;

import java.time.Duration;

/** Settings for tests: a minute's lease, sixty attempts. */
final class FixedDispatchConfig implements DispatchConfig {

    @Override
    public int senders() {
        return 1;
    }

    @Override
    public Duration lookEvery() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int attemptsMax() {
        return 60;
    }

    @Override
    public Duration firstWait() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration longestWait() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Duration silenceMax() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Duration measureEvery() {
        return Duration.ofSeconds(15);
    }

    @Override
    public String messageIdDomain() {
        return "notices.pqs.invalid";
    }
}
