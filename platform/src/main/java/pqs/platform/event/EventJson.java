package pqs.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * JSON of events. Its own mapper, not the web's: the wire must not change because a page did. Instants are ISO-8601
 * text, absent values are written as null, fields unknown to the reader are ignored.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /**
     * JSON of a wire record, without blanks between its tokens.
     *
     * @throws IllegalArgumentException if the record holds what JSON cannot say, which is a mistake in the program
     */
    public static String write(Record wireRecord) {
        try {
            return MAPPER.writeValueAsString(wireRecord);
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException(
                    "no JSON for " + wireRecord.getClass().getName(), cause);
        }
    }

    /**
     * Data that will be read from these bytes.
     *
     * @throws UnreadableEvent at once if they are not JSON
     */
    public static EventData read(byte[] utf8) {
        try {
            var tree = MAPPER.readTree(utf8);
            if (!tree.isObject()) {
                throw new UnreadableEvent("the data is not a JSON object");
            }
            return new JsonData(tree, MAPPER);
        } catch (IOException cause) {
            throw new UnreadableEvent("the data is not JSON", cause);
        }
    }
}
