package pqs.intake.practice;

import java.time.LocalDate;

/** Where a practice stands in the directory. Only an open one can report. */
public sealed interface PracticeState {

    record Open() implements PracticeState {}

    record Closed(LocalDate on) implements PracticeState {}

    record Dormant() implements PracticeState {}

    /** Announced, not yet working. */
    record Proposed() implements PracticeState {}

    /** The directory's own letter: A, C, D or P. */
    default char letter() {
        return switch (this) {
            case Open _ -> 'A';
            case Closed _ -> 'C';
            case Dormant _ -> 'D';
            case Proposed _ -> 'P';
        };
    }

    /** The word that pages and the API use. */
    default String word() {
        return switch (this) {
            case Open _ -> "open";
            case Closed _ -> "closed";
            case Dormant _ -> "dormant";
            case Proposed _ -> "proposed";
        };
    }
}
