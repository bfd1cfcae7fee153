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
 * @param path where the link leads, on this system's public address
 * @param imported see {@link Fact#imported()}
 */
public record Notice(
        NoticeId id,
        String ruleId,
        UUID causeEventId,
        UUID subjectId,
        ReferenceNumber reference,
        String headline,
        String path,
        boolean imported,
        Addressee to,
        Instant createdAt,
        NoticeState state) {

    public Notice {
        boolean fits = switch (state) {
            case NoticeState.NobodyToTell _, NoticeState.ToldLater _ -> to instanceof Addressee.Nobody;
            case NoticeState.NotSent _ -> true;
            case NoticeState.Owed _, NoticeState.Sending _, NoticeState.Sent _, NoticeState.Failed _ ->
                to instanceof Addressee.Somebody;
        };
        if (!fits) {
            throw new IllegalArgumentException("a notice to nobody has nobody to tell, and only that one");
        }
    }

    /** A notice of a fact, to one of those whom its rule names. */
    public static Notice of(Fact fact, NoticeId id, Addressee to, Instant createdAt, NoticeState state) {
        return new Notice(
                id,
                fact.ruleId(),
                fact.eventId(),
                fact.subjectId(),
                fact.reference(),
                fact.headline(),
                fact.path(),
                fact.imported(),
                to,
                createdAt,
                state);
    }

    public Notice with(NoticeState next) {
        return new Notice(
                id, ruleId, causeEventId, subjectId, reference, headline, path, imported, to, createdAt, next);
    }
}
