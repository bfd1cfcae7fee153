package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import pqs.notifications.notice.Fact;
import pqs.notifications.notice.NotSentReason;

/**
 * Keeps old news from calling people at night. Nothing is lost by it: the fact stands on the page of notices, and what it is
 * about in the work list, where those who triage look every day.
 */
@ApplicationScoped
class Moderation {

    private final ModerationConfig config;

    Moderation(ModerationConfig config) {
        this.config = config;
    }

    /** Why no message is sent of the fact; empty if it is told. */
    Optional<NotSentReason> against(Fact fact, Instant now) {
        return fact.freshSince()
                .filter(since -> since.plus(config.freshFor()).isBefore(now))
                .map(_ -> NotSentReason.TOO_OLD);
    }
}
