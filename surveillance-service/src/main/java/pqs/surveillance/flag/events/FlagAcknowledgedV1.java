package pqs.surveillance.flag.events;

import java.time.Instant;
import pqs.surveillance.flag.Flag;

/** Wire form of {@code flag-acknowledged}, version 1. Says which organisation, not which person. */
record FlagAcknowledgedV1(
        String flagId, String reference, String providerCode, Instant acknowledgedAt, String organisationCode) {

    static final String TYPE = "flag-acknowledged";
    static final int VERSION = 1;

    static FlagAcknowledgedV1 of(Flag.Acknowledged flag) {
        var facts = flag.facts();
        return new FlagAcknowledgedV1(
                facts.id().toString(),
                facts.reference().value(),
                facts.provider().value(),
                flag.at(),
                flag.by().organisationCode());
    }
}
