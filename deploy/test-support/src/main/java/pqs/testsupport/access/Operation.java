package pqs.testsupport.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a service can be asked for.
 *
 * @param path with {@code {names}} for its parameters, the service's name in front
 * @param parameters the type of each of these
 * @param bodyType media type of the body; null where none is read
 */
record Operation(
        String method,
        String path,
        Map<String, Class<?>> parameters,
        @Nullable String bodyType) {

    /** As tables call it: {@code GET /intake/concerns}. */
    String name() {
        return method + " " + path;
    }
}
