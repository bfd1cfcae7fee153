package pqs.intake.reporter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.Questions;
import pqs.intake.concern.Step;
import pqs.intake.concern.StepKind;
import pqs.platform.fault.Refused;

/** What a practice may do with its own concern in which state. What may not is refused with what to do instead. */
public final class FollowUpRules {

    private FollowUpRules() {}

    /**
     * Does it.
     *
     * @param steps what was done with the concern so far
     * @param by subject of whoever does it
     * @throws Refused if it cannot be done as the concern stands
     */
    public static FollowedUp decide(ConcernCase standing, FollowUp followUp, List<Step> steps, String by, Instant at) {
        return switch (followUp) {
            case FollowUp.Addition(var words) -> addition(standing, words, steps);
            case FollowUp.Correction correction -> correction(open(standing), correction, at);
            case FollowUp.Withdrawal(var why)
            when standing instanceof ConcernCase.Merged -> addition(standing, "I withdraw this concern: " + why, steps);
            case FollowUp.Withdrawal(var why) -> {
                var withdrawn = open(standing).withdraw(by, at);
                yield new FollowedUp(
                        withdrawn,
                        StepKind.WITHDRAWN,
                        why,
                        Optional.of(new ConcernEvent.Withdrawn(withdrawn.facts(), at)));
            }
            case FollowUp.Answer(var words) -> answer(standing, words, steps);
        };
    }

    /**
     * One that is closed takes an addition too, and one that was merged: those who triage see it among what they have to do, of a
     * merged one with the concern that goes on for it.
     */
    private static FollowedUp addition(ConcernCase standing, String words, List<Step> steps) {
        if (!(standing instanceof ConcernCase.Closed || standing instanceof ConcernCase.Merged)) {
            open(standing);
        }
        boolean again = steps.stream()
                .filter(step -> step.kind() == StepKind.REPORTER_ADDED)
                .anyMatch(step -> step.words().equals(Optional.of(words)));
        if (again) {
            throw conflict(
                    "added-already", "You have added exactly this already; it is on record. Nothing was changed.");
        }
        return new FollowedUp(standing, StepKind.REPORTER_ADDED, words, Optional.empty());
    }

    private static FollowedUp correction(ConcernCase.Open standing, FollowUp.Correction correction, Instant at) {
        var before = standing.facts().concern();
        var right = new ConcernFacts(
                before.id(),
                before.reference(),
                before.practice(),
                correction.category(),
                correction.severity(),
                correction.occurredOn(),
                before.reportedAt());
        var facts = standing.facts().corrected(right).alsoSaid(correction.urgent(), correction.confidential());
        boolean raised = facts.urgent() != standing.facts().urgent()
                || facts.confidential() != standing.facts().confidential();
        if (right.equals(before) && !raised) {
            throw conflict("nothing-differs", "This is what is on record already. Change what is wrong, or leave it.");
        }
        return new FollowedUp(
                standing.withFacts(facts),
                StepKind.CORRECTED,
                CorrectionWords.of(standing.facts(), facts) + "\nWhy: " + correction.why(),
                Optional.of(new ConcernEvent.Amended(facts, ConcernEvent.Amendment.CORRECTED, Optional.empty(), at)));
    }

    private static FollowedUp answer(ConcernCase standing, String words, List<Step> steps) {
        if (!(standing instanceof ConcernCase.Merged)) {
            open(standing);
        }
        if (Questions.waiting(steps).isEmpty()) {
            throw conflict(
                    "no-question",
                    "No question waits for your answer. If you have more to say, add it to the concern.");
        }
        return new FollowedUp(standing, StepKind.REPORTER_ANSWERED, words, Optional.empty());
    }

    private static ConcernCase.Open open(ConcernCase standing) {
        return switch (standing) {
            case ConcernCase.Received received -> received;
            case ConcernCase.Acknowledged acknowledged -> acknowledged;
            case ConcernCase.Closed _ ->
                throw conflict(
                        "closed",
                        "This concern is closed, so that it stays as it is. You can add something to it: the team is told.");
            case ConcernCase.Withdrawn _ ->
                throw conflict(
                        "withdrawn", "Your practice has withdrawn this concern. Report a new one if you need to.");
            case ConcernCase.Merged _ -> throw merged(standing);
        };
    }

    private static Refused merged(ConcernCase standing) {
        return standing.facts().isSensitive()
                ? conflict(
                        "being-handled",
                        "This concern is being handled and stays as it is. Add what is right: the team is told.")
                : conflict(
                        "joined",
                        "This concern goes on with another one about the same, and stays as it is. Add what is right: the team is told.");
    }

    private static Refused conflict(String code, String words) {
        return new Refused(Refused.Kind.CONFLICT, code, words, List.of());
    }
}
