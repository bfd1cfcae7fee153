package pqs.notifications.notice;

import java.util.List;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/** Something that became true of a flag and that its commissioners are told. */
public sealed interface FlagFact permits FlagRaised, FlagOverdue {

    /** Wire name of the rule by which it is told. */
    String ruleId();

    /** Event that told it: the cause of the notices. */
    UUID eventId();

    UUID flagId();

    ReferenceNumber reference();

    /** What is told, in one plain sentence that goes into a message. */
    String headline();

    /** Commissioners that used the provider at that moment. */
    List<String> commissionerCodes();

    /** The same fact, told to these instead: those that have taken the commissioners' place meanwhile. */
    FlagFact toldTo(List<String> organisationCodes);
}
