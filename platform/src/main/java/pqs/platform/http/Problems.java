package pqs.platform.http;

import pqs.platform.fault.Refused;

/** Which status says what. */
public final class Problems {

    private Problems() {}

    public static int statusOf(Refused refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case UNCONDITIONAL -> 428;
        };
    }
}
