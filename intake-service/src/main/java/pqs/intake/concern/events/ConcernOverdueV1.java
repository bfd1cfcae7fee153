package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** {@code contracts/concern-overdue/v1}. */
public record ConcernOverdueV1(@JsonUnwrapped ConcernV1 concern, String deadline, Instant dueAt, Instant overdueAt) {

    static final String TYPE = "concern-overdue";
    static final int VERSION = 1;
}
