package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/**
 * Something that became true and that somebody is told, by one rule. An event of which several people are told in different
 * words makes several facts of one cause; a person whom more than one of them is for is told the first.
 */
public sealed interface Fact permits FlagFact, ConcernFact, ReverseAlertRaised, ImportedConcerns {

    /** Wire name of the rule by which it is told, and of the file with its words; it never changes. */
    String ruleId();

    /** Event that told it: the cause of the notices. */
    UUID eventId();

    /** What it is about, such as a flag or a concern. */
    UUID subjectId();

    ReferenceNumber reference();

    /** What is told, in one plain sentence that goes into a message. */
    String headline();

    /** Where the link in the message leads: a path on this system's public address. */
    String path();

    /** The rule: who is told, in order, each person once; those who should be told and were not found are among them. */
    List<Addressee> addressees(Staff staff);

    /** When it happened, if it is worth a message only while it is fresh; see {@link Moderation}. */
    default Optional<Instant> freshSince() {
        return Optional.empty();
    }

    /** Whether an organisation is told of the subject by this rule once, however many events say so. */
    default boolean oncePerSubject() {
        return false;
    }

    /** Whether it came by an import: those whom the rule names are told of all that came together in one message. */
    default boolean imported() {
        return false;
    }
}
