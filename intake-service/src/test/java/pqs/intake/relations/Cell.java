package pqs.intake.relations;

import java.util.Set;
import java.util.stream.Stream;

/** What somebody is to be answered. */
enum Cell {
    /** May do it, whatever else there is to say about it: that it is done already, or that somebody was quicker. */
    YES("yes"),
    /** Is told what is wrong in what was sent, before it is looked at whether they may. Nothing comes of it. */
    SENDS_TOO_LITTLE("400"),
    /** May do such things, and to this person there is no such thing. */
    NOT_THERE("404"),
    /** May see it and not do this, or may do nothing of the kind. */
    FORBIDDEN("403"),
    NOT_SIGNED_IN("401");

    private final String word;

    Cell(String word) {
        this.word = word;
    }

    /** As tables call it. */
    String word() {
        return word;
    }

    static Cell of(String word) {
        return Stream.of(values())
                .filter(cell -> cell.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell of this table: " + word));
    }

    boolean isMetBy(int status) {
        return switch (this) {
            case YES -> Set.of(200, 201, 202, 204, 303, 409, 412).contains(status);
            case SENDS_TOO_LITTLE, NOT_THERE, FORBIDDEN, NOT_SIGNED_IN -> status == Integer.parseInt(word);
        };
    }
}
