package pqs.notifications.notice;

import java.util.List;

/**
 * The rule: whoever reported a concern for a practice is told when those who triage it have a question. What is asked, and
 * of whom, stands on its page only, and it says the same of a sensitive concern.
 */
public record ConcernAsked(ToldConcern concern) implements ConcernFact {

    public static final String ID = "concern-question-to-reporter";

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "There is a question for you about the concern that you reported.";
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
