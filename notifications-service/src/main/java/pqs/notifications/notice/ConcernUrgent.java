package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.notifications.directory.Role;

/**
 * The rule: of a concern that is urgent, whoever is on call for its commissioner at that moment is told at once, and the
 * quality officers. Where nobody is on call, that is a notice of its own, and the commissioners are told as well. Only while
 * it is fresh: nobody is called at night for what happened last week.
 */
public record ConcernUrgent(ToldConcern concern) implements ConcernFact {

    public static final String ID = "concern-urgent-to-on-call";

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "A concern was reported as urgent on " + Moments.words(concern.at()) + "."
                + (concern.needsSafeguardingLead() ? " It is also marked for safeguarding." : "");
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        var commissioner = staff.current(concern.commissionerCode());
        if (told.onCall(commissioner)) {
            told.everybody(commissioner, Role.QUALITY_OFFICER);
        } else {
            told.everybodyInAny(commissioner, Role.QUALITY_OFFICER, Role.COMMISSIONER);
        }
        return told.addressees();
    }

    @Override
    public Optional<Instant> freshSince() {
        return Optional.of(concern.at());
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
