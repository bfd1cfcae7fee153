package pqs.intake.concern.http;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Step;
import pqs.intake.concern.app.OwnConcerns;

/**
 * What the reporter's page says of how a concern stands.
 *
 * @param takenUpBy by when somebody will look at it; empty once somebody has
 * @param told what happened, in the order of time
 */
public record ReporterPage(
        Standing standing,
        Circumstances circumstances,
        boolean practitionerHeld,
        Optional<Instant> takenUpBy,
        Optional<Outcome> outcome,
        List<Told> told,
        List<RawString> panels) {

    /** One step, and what was written for the reporter, if anything. */
    public record Told(Instant at, String title, String words) {}

    public ReporterPage {
        told = List.copyOf(told);
        panels = List.copyOf(panels);
    }

    static ReporterPage of(OwnConcerns.Detail detail, List<RawString> panels) {
        var standing = detail.standing();
        return new ReporterPage(
                neutral(standing),
                detail.report().circumstances(),
                detail.practitionerHeld(),
                standing instanceof ConcernCase.Received ? detail.dueAt() : Optional.empty(),
                Standing.outcome(standing),
                told(detail.steps()),
                panels);
    }

    /** Where nobody may be tipped off, the reporter reads no more than that it is being handled. */
    private static Standing neutral(ConcernCase standing) {
        CaseFacts facts = standing.facts();
        return facts.isSensitive() && standing instanceof ConcernCase.Acknowledged
                ? new Standing("acknowledged", "Being handled", "yellow")
                : Standing.of(standing);
    }

    private static List<Told> told(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.toldToReporter().stream()
                        .map(title -> new Told(
                                step.at(), title, step.wordsForReporter().orElse(""))))
                .toList();
    }
}
