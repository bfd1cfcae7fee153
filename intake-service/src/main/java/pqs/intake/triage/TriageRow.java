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
 * @param news it is closed, and its reporter has added something since
 */
public record TriageRow(
        ConcernCase standing,
        TriagePlace place,
        Optional<Instant> dueAt,
        boolean unseen,
        boolean waitsForProvider,
        boolean waitsForReporter,
        boolean news) {}
