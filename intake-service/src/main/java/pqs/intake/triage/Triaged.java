package pqs.intake.triage;

import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.StepKind;

/**
 * What an action makes of a case.
 *
 * @param words written with the step
 * @param event what the other services are told, if anything
 * @param nothingDue the deadline of taking it up, and whatever else was due, no longer is
 */
public record Triaged(
        ConcernCase after, StepKind step, Optional<String> words, Optional<ConcernEvent> event, boolean nothingDue) {

    static Triaged silently(ConcernCase after, StepKind step, String words) {
        return new Triaged(after, step, Optional.of(words), Optional.empty(), false);
    }

    static Triaged telling(ConcernCase after, StepKind step, Optional<String> words, ConcernEvent event) {
        return new Triaged(after, step, words, Optional.of(event), false);
    }

    Triaged withNothingDue() {
        return new Triaged(after, step, words, event, true);
    }
}
