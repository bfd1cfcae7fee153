package pqs.local;

/** A part of the system did not become ready in time, or cannot start at all; the message is written for a person. */
public final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReady(String message) {
        super(message);
    }

    public NotReady(String message, Throwable cause) {
        super(message, cause);
    }
}
