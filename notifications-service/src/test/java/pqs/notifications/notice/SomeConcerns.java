package pqs.notifications.notice;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/** Concerns for tests, reported by gp-1 of DEMO-GP1 late in the evening and triaged by DEMO-ICB1. */
public final class SomeConcerns {

    public static final UUID CONCERN = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01");
    public static final UUID REQUEST = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a77");
    public static final Instant AT = Instant.parse("2026-11-28T23:04:00Z");
    public static final Instant DUE = Instant.parse("2026-12-04T17:00:00Z");

    private SomeConcerns() {}

    public static ToldConcern reported(Attention... attention) {
        return concern(SomeNotices.CAUSE, true, attention);
    }

    public static ToldConcern enteredByStaff(Attention... attention) {
        return concern(SomeNotices.CAUSE, false, attention);
    }

    /** A row of a file; of another concern each. */
    public static ToldConcern imported(UUID cause, UUID concern, Attention... attention) {
        return new ToldConcern(
                cause,
                AT,
                concern,
                ReferenceNumber.of('C', 0),
                "DEMO-GP1",
                "DEMO-ICB1",
                Set.of(attention),
                false,
                true,
                "officer-1");
    }

    public static ToldConcern of(UUID cause, UUID concern) {
        return new ToldConcern(
                cause, AT, concern, ReferenceNumber.of('C', 0), "DEMO-GP1", "DEMO-ICB1", Set.of(), true, false, "gp-1");
    }

    private static ToldConcern concern(UUID cause, boolean fromGeneralPractice, Attention... attention) {
        return new ToldConcern(
                cause,
                AT,
                CONCERN,
                ReferenceNumber.of('C', 0),
                "DEMO-GP1",
                "DEMO-ICB1",
                Set.of(attention),
                fromGeneralPractice,
                false,
                "gp-1");
    }
}
