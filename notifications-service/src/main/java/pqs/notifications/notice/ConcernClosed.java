package pqs.notifications.notice;

import java.util.List;

/**
 * The rule: whoever reported a concern for a practice is told that there is an outcome. Of a concern that is marked for
 * safeguarding or fraud the message says only that there is news, so that nobody is tipped off.
 */
public record ConcernClosed(ToldConcern concern) implements ConcernFact {

    public static final String ID = "concern-closed-to-reporter";

    /** In words that tell nobody what came of it. */
    public static final String NEUTRAL_ID = "concern-news-to-reporter";

    @Override
    public String ruleId() {
        return concern.isSensitive() ? NEUTRAL_ID : ID;
    }

    @Override
    public String headline() {
        return concern.isSensitive()
                ? "There is news of the concern that you reported."
                : "There is an outcome of the concern that you reported.";
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
