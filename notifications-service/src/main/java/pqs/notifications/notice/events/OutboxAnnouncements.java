package pqs.notifications.notice.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import pqs.notifications.notice.Announcements;
import pqs.notifications.notice.FailureReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeState;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;

/** Leaves notice-sent and notice-failed in the outbox: that somebody was told, never who. */
@ApplicationScoped
public class OutboxAnnouncements implements Announcements {

    private static final String TOPIC = "pqs.deliveries.v1";
    private static final String CHANNEL = "email";

    private final Outbox outbox;
    private final Ids ids;

    public OutboxAnnouncements(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void sent(Notice notice, NoticeState.Sent sent) {
        append(notice, NoticeSentV1.TYPE, NoticeSentV1.VERSION, sent.at(), wireOf(notice, sent));
    }

    @Override
    public void failed(Notice notice, NoticeState.Failed failed) {
        append(
                notice,
                NoticeFailedV1.TYPE,
                NoticeFailedV1.VERSION,
                failed.at(),
                wireOf(notice, failed.reason(), failed.at()));
    }

    /** To the others it is all one: a notice without an address reached nobody. */
    @Override
    public void nobodyToTell(Notice notice, NoticeState.NobodyToTell nobody) {
        append(
                notice,
                NoticeFailedV1.TYPE,
                NoticeFailedV1.VERSION,
                nobody.at(),
                wireOf(notice, FailureReason.NO_ADDRESS, nobody.at()));
    }

    static NoticeSentV1 wireOf(Notice notice, NoticeState.Sent sent) {
        return new NoticeSentV1(
                notice.id().value(),
                notice.subjectId(),
                notice.causeEventId(),
                notice.ruleId(),
                CHANNEL,
                sent.at(),
                sent.possibleDuplicates());
    }

    static NoticeFailedV1 wireOf(Notice notice, FailureReason reason, Instant at) {
        return new NoticeFailedV1(
                notice.id().value(),
                notice.subjectId(),
                notice.causeEventId(),
                notice.ruleId(),
                CHANNEL,
                at,
                reason.code());
    }

    private void append(Notice notice, String type, int version, Instant at, Record data) {
        outbox.append(new OutgoingEvent(ids.next(), TOPIC, notice.subjectId().toString(), type, version, at, data));
    }
}
