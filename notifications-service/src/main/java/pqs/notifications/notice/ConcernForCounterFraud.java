package pqs.notifications.notice;

import java.util.List;
import pqs.notifications.directory.Role;

/**
 * The rule: of a concern about fraud, the counter-fraud leads are told at once. Where the commissioner has none, that
 * is a notice of its own, and the quality officers are told. However late, and whoever entered it.
 */
public record ConcernForCounterFraud(ToldConcern concern) implements ConcernFact {

    public static final String ID = "concern-fraud-to-lead";

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "A concern was marked for counter-fraud on " + Moments.words(concern.at()) + ".";
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        var commissioner = staff.current(concern.commissionerCode());
        if (!told.everybody(commissioner, Role.COUNTER_FRAUD_LEAD)) {
            told.everybody(commissioner, Role.QUALITY_OFFICER);
        }
        return told.addressees();
    }

    @Override
    public boolean imported() {
        return concern.imported();
    }

    @Override
    public boolean oncePerSubject() {
        return true;
    }
}
