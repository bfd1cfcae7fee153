package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** {@code contracts/concern-reported/v1}. */
public record ConcernReportedV1(@JsonUnwrapped ConcernV1 concern) {

    static final String TYPE = "concern-reported";
    static final int VERSION = 1;
}
