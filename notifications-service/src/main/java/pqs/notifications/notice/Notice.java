package pqs.notifications.notice;

import java.time.Instant;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/**
 * Something that somebody is to be told, once.
 *
 * @param ruleId rule that said so
 * @param causeEventId event that caused it; one notice for each (cause, rule, addressee)
 * @param subjectId what it is about, such as a flag; also the partition key of its events
 * @param reference number by which people quote the subject
 * @param headline what is told, in one plain sentence
 */
public record Notice(
        NoticeId id,
        String ruleId,
        UUID causeEventId,
        UUID subjectId,
        ReferenceNumber reference,
        String headline,
        Addressee to,
        Instant createdAt,
        NoticeState state) {

    public Notice {
        boolean isToNobody = state instanceof NoticeState.NobodyToTell || state instanceof NoticeState.ToldLater;
        if (to instanceof Addressee.Nobody != isToNobody) {
            throw new IllegalArgumentException("a notice to nobody has nobody to tell, and only that one");
        }
    }

    public Notice with(NoticeState next) {
        return new Notice(id, ruleId, causeEventId, subjectId, reference, headline, to, createdAt, next);
    }
}
