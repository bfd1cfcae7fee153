package pqs.platform.fault;

/** The database is down, hanging or has no connection free. Answered 503 with {@code Retry-After}; nothing was done. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(Throwable cause) {
        super("the database does not answer", cause);
    }
}
