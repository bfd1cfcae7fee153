package pqs.notifications.notice;

import java.util.List;
import pqs.notifications.directory.Role;

/**
 * The rule: when a provider has answered, the quality officers of the commissioner that asked are told.
 *
 * @param inTime whether it came by the time asked for
 */
public record ResponseReceived(ToldConcern concern, boolean inTime) implements ConcernFact {

    public static final String ID = "response-received-to-commissioner";

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "The provider answered on " + Moments.words(concern.at())
                + (inTime ? "." : ", later than it was asked to.");
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        told.everybody(staff.current(concern.commissionerCode()), Role.QUALITY_OFFICER);
        return told.addressees();
    }
}
