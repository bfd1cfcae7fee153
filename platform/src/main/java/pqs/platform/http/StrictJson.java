package pqs.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * The API's reader of JSON says no rather than guess: no unknown field, no field twice, nothing after the end, no null for
 * a number. What identifies a person is read guarded and never written ({@link PersonalJson}). Readers of events are
 * tolerant and use their own mapper.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private static final int NESTING_MAX = 32;

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING_MAX)
                        .build());
        json.registerModule(new PersonalJson());
        json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
