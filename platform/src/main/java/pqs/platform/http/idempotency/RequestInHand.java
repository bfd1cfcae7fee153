package pqs.platform.http.idempotency;

/** The same request is being carried out at this moment. Answered 409 with {@code Retry-After}; nothing was done here. */
public final class RequestInHand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestInHand(Throwable cause) {
        super("the same request is in hand", cause);
    }
}
