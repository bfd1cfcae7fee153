package pqs.intake.triage;

import java.time.Instant;
import java.util.UUID;

/**
 * Place of a concern in the list of work, as it stood when that page was read: by what presses, then by what is due next, so that
 * what is overdue comes before what is not; or, in views that begin with the newest, by when it ended.
 *
 * @param rank from 0 for what presses most to {@link #RANK_LAST}; always 0 where the newest is first
 */
public record TriagePlace(int rank, Instant at, UUID id) {

    public static final int RANK_LAST = 5;
}
