package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** {@code contracts/compliment-recorded/v1}. */
public record ComplimentRecordedV1(@JsonUnwrapped ConcernV1 concern) {

    static final String TYPE = "compliment-recorded";
    static final int VERSION = 1;
}
