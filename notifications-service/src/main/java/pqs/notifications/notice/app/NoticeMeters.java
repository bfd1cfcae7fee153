package pqs.notifications.notice.app;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import pqs.notifications.mail.Outcome;
import pqs.notifications.notice.NotSentReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeState;

/** Counts and logs what happens to notices, by ids and codes. */
@ApplicationScoped
public class NoticeMeters {

    private static final Logger LOG = Logger.getLogger(NoticeMeters.class);

    private final MeterRegistry registry;

    public NoticeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void nobodyToTell(Notice notice) {
        registry.counter("pqs.notices.nobody.to.tell").increment();
        LOG.warnf("nobody to tell noticeId=%s subjectId=%s", notice.id(), notice.subjectId());
    }

    /** On record without a message: called off, too old, or one of too many. */
    void notSent(Notice notice, NotSentReason reason) {
        registry.counter("pqs.notices.not.sent", "reason", reason.code()).increment();
        LOG.infof("no message is sent noticeId=%s reason=%s", notice.id(), reason.code());
    }

    void toldLater(Notice notice) {
        registry.counter("pqs.notices.told.later").increment();
        LOG.infof("somebody to tell was found later noticeId=%s", notice.id());
    }

    void sentAgainByHand(Notice notice, String operator) {
        registry.counter("pqs.notices.sent.again.by.hand").increment();
        LOG.infof("failed notice owed again noticeId=%s by=%s", notice.id(), operator);
    }

    /** A message that may have been accepted before is sent once more. */
    void sentAgain(Notice notice) {
        registry.counter("pqs.notices.possible.duplicates").increment();
        LOG.warnf("sent again after an unknown outcome noticeId=%s", notice.id());
    }

    void attempted(Outcome outcome) {
        var name = switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.NotAccepted _ -> "not-accepted";
            case Outcome.Refused _ -> "refused";
            case Outcome.Unknown _ -> "unknown";
        };
        registry.counter("pqs.notices.attempts", "outcome", name).increment();
    }

    void sent(Notice notice, NoticeState.Sent sent) {
        registry.timer("pqs.notices.owed.to.sent").record(Duration.between(notice.createdAt(), sent.at()));
        LOG.infof("notice sent noticeId=%s attempts=%d", notice.id(), sent.attempts());
    }

    void failed(Notice notice, NoticeState.Failed failed) {
        registry.counter("pqs.notices.failed", "reason", failed.reason().code()).increment();
        LOG.warnf(
                "notice failed noticeId=%s reason=%s",
                notice.id(), failed.reason().code());
    }

    void lateAnswer(Notice notice, int attempt) {
        registry.counter("pqs.notices.late.answers").increment();
        LOG.warnf("answer came after its lease, not used noticeId=%s attempt=%d", notice.id(), attempt);
    }
}
