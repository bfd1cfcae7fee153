package pqs.notifications.notice;

import java.util.List;

/**
 * The rule: whoever reported a concern for a practice is told that it has arrived, its reference and what happens next. The
 * message names neither provider nor category, so nothing about a patient can be guessed from it.
 */
public record ConcernReceived(ToldConcern concern) implements ConcernFact {

    public static final String ID = "concern-received-to-reporter";

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "Your concern arrived on " + Moments.words(concern.at()) + ".";
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
