package pqs.platform.event;

/**
 * The bytes will never be readable, however often they are tried: bad JSON, an unknown version, a missing header. The
 * message names what is wrong and never quotes the payload.
 */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String whatIsWrong) {
        super(whatIsWrong);
    }

    public UnreadableEvent(String whatIsWrong, Throwable cause) {
        super(whatIsWrong, cause);
    }
}
