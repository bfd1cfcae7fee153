package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/**
 * The fact that nobody took a flag up in time.
 *
 * @param found what the flag found, in one plain sentence; control characters become spaces, as it goes into a message
 * @param dueAt by when somebody should have taken it up
 */
public record FlagOverdue(
        UUID eventId,
        UUID flagId,
        ReferenceNumber reference,
        String found,
        Instant dueAt,
        List<String> commissionerCodes)
        implements FlagFact {

    public FlagOverdue {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(flagId, "flagId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(dueAt, "dueAt");
        found = FlagRaised.onOneLine(found);
        commissionerCodes = List.copyOf(commissionerCodes);
    }

    @Override
    public String ruleId() {
        return FlagOverdueToCommissioner.ID;
    }

    @Override
    public String headline() {
        return "Nobody took this flag up by " + Moments.words(dueAt) + ": " + found;
    }

    @Override
    public FlagOverdue toldTo(List<String> organisationCodes) {
        return new FlagOverdue(eventId, flagId, reference, found, dueAt, organisationCodes);
    }
}
