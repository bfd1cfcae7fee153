package pqs.notifications.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pqs.notifications.directory.PersonId;
import pqs.platform.id.ReferenceNumber;

/**
 * A concern as an event told it, as far as a notice needs it. What was reported, of whom and about which provider is not in
 * it, so no message can say it.
 *
 * @param eventId the event: the cause of the notices
 * @param at when what the event tells became true
 * @param practiceCode organisation that reported
 * @param commissionerCode organisation that triages it; {@link Addressee#NO_ORGANISATION} where none is known
 * @param fromGeneralPractice whether a practice reported it here itself; what staff entered or imported has no reporter who
 *     waits for an answer
 * @param imported whether the event is of a file's import, and no deed of somebody about this concern
 * @param reportedBy subject of whoever reported it; blank where the event does not say
 */
public record ToldConcern(
        UUID eventId,
        Instant at,
        UUID concernId,
        ReferenceNumber reference,
        String practiceCode,
        String commissionerCode,
        Set<Attention> attention,
        boolean fromGeneralPractice,
        boolean imported,
        String reportedBy) {

    public ToldConcern {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(concernId, "concernId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(practiceCode, "practiceCode");
        Objects.requireNonNull(commissionerCode, "commissionerCode");
        Objects.requireNonNull(reportedBy, "reportedBy");
        attention = Set.copyOf(attention);
    }

    /** Whoever waits for an answer. */
    public Optional<PersonId> reporter() {
        return PersonId.parse(reportedBy);
    }

    public boolean needsSafeguardingLead() {
        return attention.contains(Attention.SAFEGUARDING) || attention.contains(Attention.INTIMATE_EXAMINATION);
    }

    public boolean needsCounterFraudLead() {
        return attention.contains(Attention.FRAUD);
    }

    /** Whether the reporter is told no more than that it is being handled, so that nobody is tipped off. */
    public boolean isSensitive() {
        return !attention.isEmpty();
    }

    String pageOfReporter() {
        return "/intake/concerns/" + concernId;
    }

    String pageOfTriage() {
        return "/intake/triage/" + concernId;
    }
}
