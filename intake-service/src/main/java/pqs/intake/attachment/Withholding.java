package pqs.intake.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.StepKind;

/**
 * That a file of a concern is withheld: nobody reads it any more. Its name is not here, because a name may identify somebody.
 *
 * @param ofStaff the file was added by those who triage the concern; its practice does not know of it
 * @param words why, beside the choice; never without them where the choice is {@link Why#OTHER}
 * @param by subject of whoever withheld it
 */
public record Withholding(
        AttachmentId file,
        ConcernId concern,
        boolean ofStaff,
        Instant addedAt,
        Side side,
        Why why,
        Optional<String> words,
        String by,
        Instant at) {

    /** Who withholds a file. */
    public enum Side {
        PRACTICE("practice", "the practice"),
        COMMISSIONER("commissioner", "those who look into the concern");

        private final String code;
        private final String words;

        Side(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** As in the API and the database; never changes. */
        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        public static Side of(String code) {
            return List.of(values()).stream()
                    .filter(side -> side.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Why a file should not be there. */
    public enum Why {
        WRONG_FILE("wrong-file", "It is the wrong file"),
        IDENTIFIES_SOMEBODY("identifies-somebody", "It identifies somebody, such as another patient"),
        NOT_OURS_TO_SHARE("not-ours-to-share", "It was not ours to share"),
        OTHER("other", "Another reason");

        private final String code;
        private final String words;

        Why(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** As in the API and the database; never changes. */
        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        public static Optional<Why> of(String code) {
            return List.of(values()).stream()
                    .filter(why -> why.code.equals(code))
                    .findFirst();
        }
    }

    public Withholding {
        if (why == Why.OTHER && words.isEmpty()) {
            throw new IllegalArgumentException("another reason is said in words");
        }
    }

    /** What stands in the time line; of a file that its practice never saw the practice learns nothing. */
    public StepKind step() {
        return switch (side) {
            case PRACTICE -> StepKind.FILE_WITHHELD;
            case COMMISSIONER -> ofStaff ? StepKind.STAFF_FILE_WITHHELD : StepKind.FILE_WITHHELD_BY_STAFF;
        };
    }

    /** As people see it, who may have seen the file: not by whom, and not its name. */
    public record Told(
            AttachmentId file, Instant addedAt, Side side, Why why, Optional<String> words, Instant withheldAt) {}

    public Told told() {
        return new Told(file, addedAt, side, why, words, at);
    }

    /**
     * As its practice is told. That its file is withheld, and the choice why, tip nobody off; what those who handle the concern typed
     * could, where nobody may be.
     */
    public Told toldToPractice(CaseFacts facts) {
        return side == Side.COMMISSIONER && facts.isSensitiveAt(at)
                ? new Told(file, addedAt, side, why, Optional.empty(), at)
                : told();
    }
}
