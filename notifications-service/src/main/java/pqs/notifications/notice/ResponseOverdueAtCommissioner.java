package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import pqs.notifications.directory.Role;

/** The rule: when a provider has not answered in time, the quality officers who wait for the answer are told. */
public record ResponseOverdueAtCommissioner(ToldConcern concern, Instant dueAt) implements ConcernFact {

    public static final String ID = "response-overdue-to-commissioner";

    public ResponseOverdueAtCommissioner {
        Objects.requireNonNull(dueAt, "dueAt");
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "The provider's answer was due by " + Moments.words(dueAt) + " and has not arrived.";
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        told.everybody(staff.current(concern.commissionerCode()), Role.QUALITY_OFFICER);
        return told.addressees();
    }
}
