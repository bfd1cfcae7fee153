package pqs.platform.crypto;

/** A sealed field that does not open. The message names the key and why, and nothing of what is sealed. */
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for those who count and those who must act. */
    public enum Why {
        /** Not of the form that sealing writes: cut short, or of a later version. */
        MALFORMED,
        /** The key ring has no key of this name. */
        UNKNOWN_KEY,
        /** Changed, or moved from another row or column, or sealed under another key of the same name. */
        NOT_AUTHENTIC
    }

    private final Why why;

    CannotOpen(Why why, String message) {
        super(message);
        this.why = why;
    }

    CannotOpen(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
