package pqs.intake.triage;

import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;

/**
 * A concern in the list of work.
 *
 * @param place where in the list
 * @param dueAt what is due next, a lead's look included
 * @param unseen a lead it calls for has not seen it
 * @param news its reporter has told something since somebody of those who triage last did anything with it
 * @param severeNews among that is a correction, and the harm now stands as severe
 * @param actedAt when somebody of those who triage last did something with it; when it was reported if nobody has
 */
public record TriageRow(
        ConcernCase standing,
        TriagePlace place,
        Optional<Instant> dueAt,
        boolean unseen,
        boolean waitsForProvider,
        boolean waitsForReporter,
        boolean news,
        boolean severeNews,
        Instant actedAt) {}
