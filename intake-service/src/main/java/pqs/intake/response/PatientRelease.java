package pqs.intake.response;

import java.time.Instant;
import java.util.UUID;
import pqs.intake.concern.ConcernCase.Done;
import pqs.intake.concern.ConcernId;
import pqs.intake.provider.ProviderCode;

/** The patient reference of a concern was given to its provider, deliberately. */
public sealed interface PatientRelease {

    Facts facts();

    /** @param reason why it was given, in 5 to 200 characters */
    record Facts(UUID id, ConcernId concern, ProviderCode provider, String reason, Done released) {}

    /** The provider may see it. */
    record Active(Facts facts) implements PatientRelease {

        public Ended end(String reason, String by, Instant at) {
            return new Ended(facts, new Done(at, by), reason);
        }
    }

    /** The provider may not see it any more. What it has seen, it has seen. */
    record Ended(Facts facts, Done ended, String reason) implements PatientRelease {}
}
