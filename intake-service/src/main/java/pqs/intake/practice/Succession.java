package pqs.intake.practice;

import java.time.LocalDate;

/**
 * A practice that another one has followed, or is to: its patients went there.
 *
 * @param effectiveOn from when, as the national directory has it: in law, which may not be the day on which doors closed
 * @param reason the directory's letter: F another code for the same practice, O another type, R a merger or split; may be empty
 */
public record Succession(PracticeCode predecessor, PracticeCode successor, LocalDate effectiveOn, String reason) {

    public Succession {
        if (predecessor.equals(successor)) {
            throw new IllegalArgumentException("a practice does not follow itself: " + predecessor);
        }
        if (!reason.matches("[A-Z]?")) {
            throw new IllegalArgumentException("a reason is one letter or none");
        }
    }

    /** The reason in words; empty if the directory gives none that is known here. */
    public String reasonWords() {
        return switch (reason) {
            case "F" -> "the same practice under another code";
            case "O" -> "the organisation became another type";
            case "R" -> "a merger or split";
            default -> "";
        };
    }
}
