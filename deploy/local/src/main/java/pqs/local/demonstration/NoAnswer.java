package pqs.local.demonstration;

/** The connection broke or nobody answered in time: whether the request took effect is not known. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
