package pqs.embedded;

import org.jspecify.annotations.Nullable;

/** A server did not start. The message names the folder or port and says what a person can do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Reason {
        /** Less room is left than the server needs to start safely. */
        DISK_FULL,
        /** The folder was begun and never finished, or a part of it is gone, and it may hold data. */
        HALF_WRITTEN,
        /** The folder was written by another major version. */
        WRONG_VERSION,
        /** Another living process of ours uses the folder. */
        FOLDER_IN_USE,
        PORT_IN_USE,
        /** The server runs, but not with the promised durability. */
        NOT_DURABLE,
        /** Anything else; the cause and the server's log say what. */
        FAILED
    }

    private final Reason reason;

    public CannotStart(Reason reason, String message) {
        this(reason, message, null);
    }

    public CannotStart(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
