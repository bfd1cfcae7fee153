package pqs.platform.time;

import java.time.Instant;

/** The deadline has passed, and what has passed stays passed. */
public final class DeadlineOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant end;

    DeadlineOver(Instant end) {
        super("the deadline was over at " + end);
        this.end = end;
    }

    public Instant end() {
        return end;
    }
}
