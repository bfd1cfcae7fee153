package pqs.local.demonstration;

/** A step of the story did not do what it should; the message says which and how, for a person to read. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StepFailed(String message) {
        super(message);
    }

    public StepFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
