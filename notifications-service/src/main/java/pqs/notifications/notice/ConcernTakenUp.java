package pqs.notifications.notice;

import java.util.List;

/**
 * The rule: whoever reported a concern for a practice is told when somebody has begun to look at it. It says the same of
 * a sensitive concern.
 */
public record ConcernTakenUp(ToldConcern concern) implements ConcernFact {

    public static final String ID = "concern-taken-up-to-reporter";

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "Somebody is looking at the concern that you reported.";
    }

    @Override
    public String path() {
        return concern.pageOfReporter();
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        told.reporter(concern);
        return told.addressees();
    }
}
