package pqs.platform.web;

/**
 * One answer of a set of radios, checkboxes or a drop-down list, or what divides it from the next.
 *
 * @param value what is submitted
 * @param label what is read
 * @param hint a line below the label; empty for none
 */
public record Choice(String value, String label, String hint, Kind kind) {

    /** What stands in the list at this place. */
    public enum Kind {
        ANSWER,
        /** A checkbox that cannot go together with any other; ticking it clears them where there is JavaScript. */
        EXCLUSIVE,
        /** Not an answer: a word between two, such as "or"; a line in a drop-down list. */
        DIVIDER
    }

    public Choice(String value, String label) {
        this(value, label, "");
    }

    public Choice(String value, String label, String hint) {
        this(value, label, hint, Kind.ANSWER);
    }

    /** An answer such as "none of these". The server refuses it together with others all the same. */
    public static Choice exclusive(String value, String label) {
        return new Choice(value, label, "", Kind.EXCLUSIVE);
    }

    public static Choice divider(String word) {
        return new Choice("", word, "", Kind.DIVIDER);
    }

    public boolean isExclusive() {
        return kind == Kind.EXCLUSIVE;
    }

    public boolean isDivider() {
        return kind == Kind.DIVIDER;
    }
}
