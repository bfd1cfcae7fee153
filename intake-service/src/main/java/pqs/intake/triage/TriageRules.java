package pqs.intake.triage;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernCase.Acknowledged;
import pqs.intake.concern.ConcernCase.Closed;
import pqs.intake.concern.ConcernCase.Merged;
import pqs.intake.concern.ConcernCase.Received;
import pqs.intake.concern.ConcernCase.Withdrawn;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernEvent.TriageStep;
import pqs.intake.concern.StepKind;
import pqs.platform.fault.Refused;

/** What may be done with a concern in which state, and what it makes of it. What may not is refused with what to do instead. */
public final class TriageRules {

    private TriageRules() {}

    /** What the case's page offers, in the order of the page. */
    public static Set<TriageAction.Kind> possible(ConcernCase standing) {
        var possible = EnumSet.of(TriageAction.Kind.NOTE);
        possible.addAll(
                switch (standing) {
                    case Received _ -> EnumSet.of(TriageAction.Kind.ACKNOWLEDGE, TriageAction.Kind.RELINK);
                    case Acknowledged _ ->
                        EnumSet.of(
                                TriageAction.Kind.GRADE,
                                TriageAction.Kind.ASK,
                                TriageAction.Kind.RELINK,
                                TriageAction.Kind.URGENCY,
                                TriageAction.Kind.CLOSE);
                    case Closed _ -> EnumSet.of(TriageAction.Kind.RELINK, TriageAction.Kind.REOPEN);
                    case Withdrawn _, Merged _ -> EnumSet.noneOf(TriageAction.Kind.class);
                });
        if (standing.facts().place().isEmpty()) {
            possible.remove(TriageAction.Kind.RELINK);
        }
        return possible;
    }

    /**
     * Does it.
     *
     * @param mergedIn the concerns that were merged into it, and into those
     * @param by subject of whoever does it
     * @throws Refused if it cannot be done as the case stands
     */
    public static Triaged decide(
            ConcernCase standing, TriageAction action, List<Merged> mergedIn, String by, Instant at) {
        return switch (action) {
            case TriageAction.Acknowledge _ -> acknowledge(standing, by, at);
            case TriageAction.Note(var words) -> Triaged.silently(standing, StepKind.NOTED, words);
            case TriageAction.Grade grade -> grade(takenUp(standing), grade, at);
            case TriageAction.Ask(var question) -> ask(takenUp(standing), question, at);
            case TriageAction.Relink relink -> relink(standing, relink, at);
            case TriageAction.ChangeUrgency change -> urgency(takenUp(standing), change, mergedIn, at);
            case TriageAction.Close(var outcome) -> {
                var closed = takenUp(standing).close(outcome, by, at);
                yield Triaged.telling(
                                closed,
                                StepKind.CLOSED,
                                Optional.of(outcome.words()),
                                new ConcernEvent.Closed(closed.facts(), outcome.kind(), List.of(), at))
                        .withNothingDue();
            }
            case TriageAction.Reopen(var why) -> reopen(standing, why, at);
        };
    }

    private static Triaged acknowledge(ConcernCase standing, String by, Instant at) {
        if (!(standing instanceof Received received)) {
            throw conflict(
                    "taken-up-already",
                    standing instanceof Acknowledged
                            ? "Somebody has taken it up already. Nothing was changed; you can go on with it."
                            : notOpen(standing));
        }
        var acknowledged = received.acknowledge(by, at);
        return Triaged.telling(
                        acknowledged,
                        StepKind.ACKNOWLEDGED,
                        Optional.empty(),
                        new ConcernEvent.Triaged(acknowledged.facts(), TriageStep.ACKNOWLEDGED, Optional.empty(), at))
                .withNothingDue();
    }

    private static Triaged grade(Acknowledged standing, TriageAction.Grade grade, Instant at) {
        var graded = standing.grade(grade.judged());
        return Triaged.telling(
                graded,
                StepKind.GRADED,
                Optional.of(GradeWords.of(grade, standing.grading())),
                new ConcernEvent.Triaged(graded.facts(), TriageStep.GRADED, graded.grading(), at));
    }

    /** The question itself stays here. */
    private static Triaged ask(Acknowledged standing, String question, Instant at) {
        return Triaged.telling(
                standing,
                StepKind.REPORTER_ASKED,
                Optional.of(question),
                new ConcernEvent.Triaged(standing.facts(), TriageStep.REPORTER_ASKED, standing.grading(), at));
    }

    private static Triaged relink(ConcernCase standing, TriageAction.Relink relink, Instant at) {
        if (!possible(standing).contains(TriageAction.Kind.RELINK)) {
            throw standing.facts().place().isEmpty()
                    ? conflict(
                            "not-linked-yet",
                            "Its provider is only known as somebody typed it. Say who was meant under “Concerns to link”.")
                    : conflict("not-open", notOpen(standing));
        }
        if (standing.facts().place().equals(Optional.of(relink.place()))) {
            throw conflict("linked-so-already", "It is linked to this provider and site already. Nothing was changed.");
        }
        var before = standing.facts().place().orElseThrow();
        var facts = standing.facts().at(relink.place());
        return Triaged.telling(
                standing.withFacts(facts),
                StepKind.PROVIDER_LINKED,
                Optional.of("Before: " + PlaceWords.of(before) + ". Why: " + relink.why()),
                new ConcernEvent.Amended(facts, ConcernEvent.Amendment.PROVIDER_LINKED, Optional.empty(), at));
    }

    /**
     * One that goes on for others stays urgent as long as one of them is: nobody would see that one among the urgent any more. Whoever
     * separates it judges it on its own page, with a reason of its own, and may then put them together again.
     */
    private static Triaged urgency(
            Acknowledged standing, TriageAction.ChangeUrgency change, List<Merged> mergedIn, Instant at) {
        if (standing.facts().urgent() == change.urgent()) {
            throw conflict(
                    "urgent-so-already",
                    change.urgent() ? "It is marked urgent already." : "It is not marked urgent; nothing was changed.");
        }
        var urgentToo = mergedIn.stream()
                .map(Merged::facts)
                .filter(CaseFacts::urgent)
                .map(merged -> merged.concern().reference().value())
                .toList();
        if (!change.urgent() && !urgentToo.isEmpty()) {
            throw conflict(
                    "merged-urgent",
                    "Merged into it and marked urgent: " + String.join(", ", urgentToo)
                            + ". Separate what is not urgent any more, say so there, and"
                            + " put them together again; then this one can be marked as not urgent. Nothing was changed.");
        }
        var facts = standing.facts().withUrgency(change.urgent());
        return Triaged.telling(
                standing.withFacts(facts),
                StepKind.URGENCY_CHANGED,
                Optional.of(
                        (change.urgent() ? "Marked urgent. " : "No longer marked urgent. ") + "Why: " + change.why()),
                new ConcernEvent.Amended(facts, ConcernEvent.Amendment.URGENCY_CHANGED, Optional.empty(), at));
    }

    private static Triaged reopen(ConcernCase standing, String why, Instant at) {
        if (!(standing instanceof Closed closed)) {
            throw conflict("not-closed", "Only a closed concern can be opened again. " + state(standing));
        }
        var again = closed.reopen();
        return Triaged.telling(
                again,
                StepKind.REOPENED,
                Optional.of(why),
                new ConcernEvent.Triaged(again.facts(), TriageStep.REOPENED, again.grading(), at));
    }

    private static Acknowledged takenUp(ConcernCase standing) {
        return switch (standing) {
            case Acknowledged acknowledged -> acknowledged;
            case Received _ ->
                throw conflict("not-taken-up", "Nobody has taken this concern up yet. Take it up first, then do this.");
            case Closed _, Withdrawn _, Merged _ -> throw conflict("not-open", notOpen(standing));
        };
    }

    private static String notOpen(ConcernCase standing) {
        return switch (standing) {
            case Closed _ -> "This concern is closed. Open it again first, then do this.";
            case Withdrawn _, Merged _ -> state(standing) + " You can still write a note.";
            case Received _, Acknowledged _ -> throw new IllegalStateException("it is open");
        };
    }

    private static String state(ConcernCase standing) {
        return switch (standing) {
            case Received _ -> "Nobody has taken it up yet.";
            case Acknowledged _ -> "Somebody is looking into it.";
            case Closed _ -> "This concern is closed.";
            case Withdrawn _ -> "Its reporter has withdrawn this concern; nothing is to be done with it.";
            case Merged _ -> "This concern was merged into another one. Go on with that one, or separate them first.";
        };
    }

    static Refused conflict(String code, String words) {
        return new Refused(Refused.Kind.CONFLICT, code, words, List.of());
    }
}
