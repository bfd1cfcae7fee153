package pqs.notifications.notice;

import java.util.List;
import pqs.notifications.directory.Role;

/**
 * The rule: of a concern about safeguarding or an intimate examination, the safeguarding leads are told at once, so that
 * one of them sees it the same day. Where the commissioner has none, that
 * is a notice of its own, and the quality officers are told. However late, and whoever entered it.
 */
public record ConcernForSafeguarding(ToldConcern concern) implements ConcernFact {

    public static final String ID = "concern-safeguarding-to-lead";

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "A concern was marked for safeguarding on " + Moments.words(concern.at())
                + ". It is to be seen the same day.";
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        var commissioner = staff.current(concern.commissionerCode());
        if (!told.everybody(commissioner, Role.SAFEGUARDING_LEAD)) {
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
