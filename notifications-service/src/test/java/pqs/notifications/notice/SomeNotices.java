package pqs.notifications.notice;

import java.time.Instant;
import java.util.UUID;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.platform.id.ReferenceNumber;

/** Notices for tests. */
public final class SomeNotices {

    public static final Instant CREATED = Instant.parse("2026-09-21T08:15:30Z");
    public static final UUID CAUSE = UUID.fromString("01980a3e-7f01-7b3a-9c41-2f6f6f1d9b02");
    public static final UUID SUBJECT = UUID.fromString("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01");

    private SomeNotices() {}

    /** Owed since {@link #CREATED} to a commissioner of DEMO-ICB1. */
    public static Notice owed(UUID id, UUID cause, String person) {
        return notice(
                id,
                cause,
                new Addressee.Somebody(new PersonId(person), "DEMO-ICB1", Role.COMMISSIONER),
                NoticeState.Owed.from(CREATED));
    }

    public static Notice toNobody(UUID id, UUID cause, String organisation) {
        return notice(
                id,
                cause,
                new Addressee.Nobody(organisation, Role.COMMISSIONER),
                new NoticeState.NobodyToTell(CREATED));
    }

    /** Owed since {@link #CREATED}, in DEMO-ICB1. */
    public static Notice about(Fact fact, UUID id, String person, Capacity as) {
        return Notice.of(
                fact,
                new NoticeId(id),
                new Addressee.Somebody(new PersonId(person), "DEMO-ICB1", as),
                CREATED,
                NoticeState.Owed.from(CREATED));
    }

    private static Notice notice(UUID id, UUID cause, Addressee to, NoticeState state) {
        return new Notice(
                new NoticeId(id),
                FlagRaisedToCommissioner.ID,
                cause,
                SUBJECT,
                ReferenceNumber.of('F', 0),
                "3 concerns about Larkmoor Ultrasound (invented) became known within 30 days.",
                "/surveillance/flags/" + SUBJECT,
                false,
                to,
                CREATED,
                state);
    }
}
