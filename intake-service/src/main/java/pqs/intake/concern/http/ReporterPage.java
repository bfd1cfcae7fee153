package pqs.intake.concern.http;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Telling;
import pqs.intake.concern.app.OwnConcerns;

/**
 * What the reporter's page says of how a concern stands.
 *
 * @param confidential the provider is not to be told who reported it, whether that was asked for at once or later
 * @param takenUpBy by when somebody will look at it; empty once somebody has
 * @param told what happened, in the order of time
 */
public record ReporterPage(
        Standing standing,
        Circumstances circumstances,
        boolean confidential,
        boolean practitionerHeld,
        Optional<Instant> takenUpBy,
        Optional<Ended> outcome,
        List<Told> told,
        List<RawString> panels) {

    /**
     * How it ended.
     *
     * @param kind empty where nobody may be tipped off
     */
    public record Ended(String kind, String words) {}

    /** One step, and what was written for the reporter, if anything. */
    public record Told(Instant at, String title, String words) {}

    public ReporterPage {
        told = List.copyOf(told);
        panels = List.copyOf(panels);
    }

    static ReporterPage of(OwnConcerns.Detail detail, List<RawString> panels) {
        var standing = detail.standing();
        return new ReporterPage(
                Standing.toldToReporter(standing),
                detail.report().circumstances(),
                standing.facts().confidential(),
                detail.practitionerHeld(),
                standing instanceof ConcernCase.Received ? detail.dueAt() : Optional.empty(),
                ended(standing),
                told(detail),
                panels);
    }

    private static List<Told> told(OwnConcerns.Detail detail) {
        return Telling.of(detail.standing().facts(), detail.steps()).stream()
                .map(step -> new Told(step.at(), step.title(), step.words().orElse("")))
                .toList();
    }

    private static Optional<Ended> ended(ConcernCase standing) {
        return standing instanceof ConcernCase.Closed closed
                ? Optional.of(new Ended(
                        Telling.outcome(closed).map(Outcome.Kind::label).orElse(""),
                        closed.outcome().words()))
                : Optional.empty();
    }
}
