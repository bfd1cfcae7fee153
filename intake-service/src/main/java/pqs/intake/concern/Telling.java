package pqs.intake.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the reporter is told of a concern. Where nobody may be tipped off, that is no more than what the reporter did, that it is being
 * handled, and that it was closed: not by whom, not how, and not how often. Where that was recognised later, from then on; what the
 * reporter has read before stays as it is.
 */
public final class Telling {

    /** What is no secret in any concern: what its own practice did, and what is said to it. */
    private static final Set<StepKind> OPEN_TO_ALL = EnumSet.of(
            StepKind.REPORTED,
            StepKind.RECORDED,
            StepKind.OVERDUE,
            StepKind.REPORTER_ASKED,
            StepKind.REPORTER_ANSWERED,
            StepKind.REPORTER_ADDED,
            StepKind.FILE_ADDED,
            StepKind.FILE_WITHHELD,
            StepKind.CORRECTED,
            StepKind.WITHDRAWN,
            StepKind.CLOSED,
            StepKind.JOINED_CLOSED,
            StepKind.FEEDBACK_GIVEN);

    private Telling() {}

    /** A step as the reporter is told it, and what was written for the reporter. */
    public record Told(Instant at, String title, Optional<String> words) {}

    /** In the order of time. Of several that say no more than that it is being handled, one in a row, only the first. */
    public static List<Told> of(CaseFacts facts, List<Step> steps) {
        var told = new ArrayList<Told>();
        for (var step : steps) {
            told(facts, step)
                    .filter(next -> told.isEmpty()
                            || !next.title().equals(Step.BEING_HANDLED)
                            || !told.getLast().title().equals(Step.BEING_HANDLED))
                    .ifPresent(told::add);
        }
        return List.copyOf(told);
    }

    private static Optional<Told> told(CaseFacts facts, Step step) {
        boolean neutral = facts.isSensitiveAt(step.at()) && !isOpen(facts, step);
        var words = neutral ? Optional.<String>empty() : step.wordsForReporter();
        return step.toldToReporter().map(title -> new Told(step.at(), neutral ? Step.BEING_HANDLED : title, words));
    }

    /** The practice knows what it sent on itself. */
    private static boolean isOpen(CaseFacts facts, Step step) {
        boolean sentOnByPractice = step.kind() == StepKind.SENT_ON
                && !step.sensitive()
                && step.byOrganisation().equals(facts.concern().practice().value());
        return sentOnByPractice || OPEN_TO_ALL.contains(step.kind());
    }

    /** How it ended, as the reporter may know it: without its kind where nobody may be tipped off. */
    public static Optional<Outcome.Kind> outcome(ConcernCase.Closed closed) {
        return closed.facts().isSensitiveAt(closed.closed().at())
                ? Optional.empty()
                : Optional.of(closed.outcome().kind());
    }
}
