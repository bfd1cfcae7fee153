package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import pqs.notifications.mail.Outcome;
import pqs.notifications.notice.Announcements;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.failpoint.Failpoints;

/** Writes down what became of an attempt, in a transaction of its own after it was made. */
@ApplicationScoped
public class RecordOutcome {

    private final Notices notices;
    private final Announcements announcements;
    private final NoticeMeters meters;
    private final DispatchConfig config;
    private final Clock clock;
    private final Failpoints failpoints;
    private final AuditTrail trail;

    public RecordOutcome(
            Notices notices,
            Announcements announcements,
            NoticeMeters meters,
            DispatchConfig config,
            Clock clock,
            Failpoints failpoints,
            AuditTrail trail) {
        this.trail = trail;
        this.notices = notices;
        this.announcements = announcements;
        this.meters = meters;
        this.config = config;
        this.clock = clock;
        this.failpoints = failpoints;
    }

    /** An answer to any attempt but the latest comes too late: that one's outcome was taken for unknown, and stays so. */
    @Transactional
    void handle(NoticeId id, int attempt, Outcome outcome) {
        var notice = notices.findForChange(id).orElseThrow();
        meters.attempted(outcome);
        if (notice.state() instanceof NoticeState.Sending sending && sending.attempt() == attempt) {
            save(notice, next(sending, outcome));
        } else {
            meters.lateAnswer(notice, attempt);
        }
        failpoints.pass("after-record-before-commit");
    }

    private NoticeState next(NoticeState.Sending sending, Outcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case Outcome.Accepted _ -> sending.accepted(now);
            case Outcome.NotAccepted _ -> sending.notAccepted(now, config.patience());
            case Outcome.Refused _ -> sending.refused(now);
            case Outcome.Unknown _ -> sending.unknown(now, config.patience());
        };
    }

    private void save(Notice notice, NoticeState next) {
        notices.save(notice.with(next));
        switch (next) {
            case NoticeState.Sent sent -> {
                announcements.sent(notice, sent);
                meters.sent(notice, sent);
                trail.record(AuditEntry.change(
                        "notice.sent", AuditSubject.of("notice", notice.id().value())));
            }
            case NoticeState.Failed failed -> {
                announcements.failed(notice, failed);
                meters.failed(notice, failed);
                trail.record(AuditEntry.change(
                        "notice.failed", AuditSubject.of("notice", notice.id().value())));
            }
            case NoticeState.Owed _,
                    NoticeState.Sending _,
                    NoticeState.NobodyToTell _,
                    NoticeState.ToldLater _,
                    NoticeState.NotSent _ -> {}
        }
    }
}
