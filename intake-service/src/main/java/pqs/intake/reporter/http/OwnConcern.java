package pqs.intake.reporter.http;

import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Step;
import pqs.intake.reporter.app.OpenQuestion;

/**
 * A practice's own concern on the pages on which something is done with it.
 *
 * @param question that waits for an answer; empty for none
 */
public record OwnConcern(ConcernCase standing, Optional<String> question) {

    static OwnConcern of(OpenQuestion.Asked asked) {
        return new OwnConcern(asked.standing(), asked.question().flatMap(Step::words));
    }

    public String reference() {
        return standing.facts().concern().reference().value();
    }

    /** Its own page. */
    public String address() {
        return "/intake/concerns/" + standing.facts().id();
    }

    /** What is wrong can be put right, and it can be taken back. */
    public boolean isOpen() {
        return standing instanceof ConcernCase.Open;
    }

    /** It goes on with another; what is said of it is told to those who triage that one. */
    public boolean isJoined() {
        return standing instanceof ConcernCase.Merged;
    }

    public boolean takesAdditions() {
        return isOpen() || isJoined() || standing instanceof ConcernCase.Closed;
    }
}
