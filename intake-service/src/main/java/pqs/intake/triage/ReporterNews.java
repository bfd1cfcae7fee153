package pqs.intake.triage;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Step;
import pqs.intake.concern.StepKind;

/**
 * What its reporter did with a concern since somebody of those who triage last did anything with it. There is no action "seen":
 * whatever somebody does next, be it a note, says that the news is known.
 *
 * @param steps in the order of time
 * @param severe the reporter put something right, and the harm now stands as the worst there is
 */
public record ReporterNews(List<Step> steps, boolean severe) {

    /** What a reporter can do that somebody must read; so can that of a concern that was merged into this one. */
    public static final Set<StepKind> NEWS = Set.copyOf(EnumSet.of(
            StepKind.REPORTER_ADDED,
            StepKind.CORRECTED,
            StepKind.REPORTER_ANSWERED,
            StepKind.FILE_ADDED,
            StepKind.FILE_WITHHELD,
            StepKind.JOINED_ADDED));

    /**
     * What people who triage do with a concern that lies before them. What happens by itself is not among it, such as a question
     * that ends with the concern, nor what a practice may do too, such as sending it on.
     */
    public static final Set<StepKind> ACTED = Set.copyOf(EnumSet.of(
            StepKind.ACKNOWLEDGED,
            StepKind.GRADED,
            StepKind.NOTED,
            StepKind.REPORTER_ASKED,
            StepKind.PROVIDER_LINKED,
            StepKind.PRACTITIONER_LINKED,
            StepKind.URGENCY_CHANGED,
            StepKind.RESPONSE_REQUESTED,
            StepKind.RESPONSE_EXTENDED,
            StepKind.PATIENT_RELEASED,
            StepKind.BECAME,
            StepKind.MERGED_IN,
            StepKind.CLOSED,
            StepKind.REOPENED));

    public ReporterNews {
        steps = List.copyOf(steps);
    }

    /** When somebody of those who triage last did something with it; when it was reported if nobody has. */
    public static Instant actedAt(CaseFacts facts, List<Step> all) {
        return all.stream()
                .filter(step -> ACTED.contains(step.kind()))
                .map(Step::at)
                .max(Comparator.naturalOrder())
                .orElse(facts.concern().reportedAt());
    }

    /** @param all every step of the concern in the order of time */
    public static ReporterNews of(CaseFacts facts, List<Step> all) {
        int from = 0;
        for (int at = 0; at < all.size(); at++) {
            from = ACTED.contains(all.get(at).kind()) ? at + 1 : from;
        }
        var news = all.subList(from, all.size()).stream()
                .filter(step -> NEWS.contains(step.kind()))
                .toList();
        boolean corrected = news.stream().anyMatch(step -> step.kind() == StepKind.CORRECTED);
        return new ReporterNews(news, corrected && facts.concern().severity() == Severity.SEVERE);
    }
}
