package pqs.intake.triage;

import java.time.Instant;
import java.util.UUID;

/**
 * Place of a concern in the list of work, as it stood when that page was read: urgent ones first, then by what is due next, so that
 * what is overdue comes before what is not; or, in views that begin with the newest, by when it ended.
 *
 * @param rank 0 for urgent, else 1; always 0 where the newest is first
 */
public record TriagePlace(int rank, Instant at, UUID id) {}
