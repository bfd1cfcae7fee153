package pqs.notifications.notice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/**
 * The fact that a flag was raised, as far as a notice tells of it.
 *
 * @param eventId event that told it: the cause of the notices
 * @param headline what was found, in one plain sentence; control characters become spaces, as it goes into a message
 * @param commissionerCodes commissioners that used the provider when the flag was raised
 */
public record FlagRaised(
        UUID eventId, UUID flagId, ReferenceNumber reference, String headline, List<String> commissionerCodes)
        implements FlagFact {

    public FlagRaised {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(flagId, "flagId");
        Objects.requireNonNull(reference, "reference");
        headline = onOneLine(headline);
        commissionerCodes = List.copyOf(commissionerCodes);
    }

    @Override
    public FlagRaised toldTo(List<String> organisationCodes) {
        return new FlagRaised(eventId, flagId, reference, headline, organisationCodes);
    }

    @Override
    public String ruleId() {
        return FlagRaisedToCommissioner.ID;
    }

    static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
