package pqs.review.flag;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/** Flags for tests. */
public final class SomeFlags {

    private SomeFlags() {}

    /** A flag nobody has taken up, for these commissioners. */
    public static Flag flag(UUID id, ReferenceNumber reference, String... commissioners) {
        return new Flag(
                new FlagId(id),
                reference,
                "DEMO-AQP1",
                "Larkmoor Ultrasound (invented)",
                "three-concerns-in-30-days",
                1,
                "3 concerns about Larkmoor Ultrasound (invented) became known within 30 days.",
                Instant.parse("2026-09-21T08:15:30.456Z"),
                Set.of(commissioners),
                new Handling.NotTakenUp());
    }
}
