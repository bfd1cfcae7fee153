package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import pqs.notifications.notice.NotSentReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;

/**
 * Takes back what has not left yet and is no longer so: nobody is told that something is overdue that has been done, or is
 * nobody's to do any more. A message that is being sent at the moment is not taken back.
 */
@NotAudited("a notice that is not sent stays on record with the reason")
@ApplicationScoped
public class CallOffNotices {

    private final Notices notices;
    private final NoticeMeters meters;
    private final Clock clock;

    CallOffNotices(Notices notices, NoticeMeters meters, Clock clock) {
        this.notices = notices;
        this.meters = meters;
        this.clock = clock;
    }

    /** Those about the subject by these rules. */
    @Transactional
    public void handle(UUID subjectId, Collection<String> ruleIds) {
        var now = clock.instant();
        for (var notice : notices.notLeft(subjectId, ruleIds)) {
            notices.save(notice.with(calledOff(notice, now)));
            meters.notSent(notice, NotSentReason.NO_LONGER_SO);
        }
    }

    private static NoticeState calledOff(Notice notice, Instant now) {
        return switch (notice.state()) {
            case NoticeState.Owed owed -> owed.callOff(NotSentReason.NO_LONGER_SO, now);
            case NoticeState.NobodyToTell nobody -> nobody.callOff(NotSentReason.NO_LONGER_SO, now);
            case NoticeState.Sending _,
                    NoticeState.Sent _,
                    NoticeState.Failed _,
                    NoticeState.ToldLater _,
                    NoticeState.NotSent _ -> throw new IllegalStateException("has left: " + notice.id());
        };
    }
}
