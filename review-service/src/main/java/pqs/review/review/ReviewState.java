package pqs.review.review;

import java.time.Instant;

/** Where a review stands. Later stages join here, each with the transitions that are legal from it. */
public sealed interface ReviewState {

    /**
     * The decision to review has been taken and recorded.
     *
     * @param at when
     * @param by subject of the person who decided; kept for the record and shown to nobody
     */
    record Opened(Instant at, String by) implements ReviewState {}
}
