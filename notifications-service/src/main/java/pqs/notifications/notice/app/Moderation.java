package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.notifications.notice.Fact;
import pqs.notifications.notice.NotSentReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.Notices;

/**
 * Keeps old news and imports from calling people at night. Nothing is lost by it: the fact stands on the page of notices, and
 * what it is about in the work list, where those who triage look every day.
 */
@ApplicationScoped
class Moderation {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Notices notices;
    private final ModerationConfig config;

    Moderation(Notices notices, ModerationConfig config) {
        this.notices = notices;
        this.config = config;
    }

    /** When a message of the fact may leave: at once, but for what may turn out to be one of many. */
    Instant leaves(Fact fact, Instant now) {
        return fact.mayComeInBulk() ? now.plus(config.staffEntriesSettleFor()) : now;
    }

    /** Those of the last hour that turned out to be some of many before they left. */
    List<Notice> overtaken(Fact fact, String organisationCode, Instant now) {
        return notices.bulkNotLeft(fact.ruleId(), organisationCode, now.minus(WINDOW));
    }

    /** Why no message is sent of the fact to this organisation; empty if it is told. */
    Optional<NotSentReason> against(Fact fact, String organisationCode, Instant now) {
        if (fact.freshSince()
                .filter(since -> since.plus(config.freshFor()).isBefore(now))
                .isPresent()) {
            return Optional.of(NotSentReason.TOO_OLD);
        }
        if (fact.mayComeInBulk()
                && notices.bulkCauses(fact.ruleId(), organisationCode, now.minus(WINDOW))
                        >= config.staffEntriesPerHourMax()) {
            return Optional.of(NotSentReason.TOO_MANY);
        }
        return Optional.empty();
    }
}
