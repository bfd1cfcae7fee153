package pqs.platform.http.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import pqs.platform.paging.ByName;
import pqs.platform.paging.ByTime;

/**
 * How a place in a list is written into a cursor and read back. What is written ends up in addresses and logs, so no key
 * holds anything about a person.
 *
 * @param read empty for what {@code write} has never written
 */
public record KeyText<K>(Function<K, List<String>> write, Function<List<String>, Optional<K>> read) {

    public static final KeyText<UUID> UUIDS = new KeyText<>(
            id -> List.of(id.toString()), parts -> parts.size() == 1 ? uuid(parts.get(0)) : Optional.empty());

    public static final KeyText<ByTime> BY_TIME = new KeyText<>(
            key -> List.of(key.at().toString(), key.id().toString()),
            parts -> parts.size() == 2
                    ? instant(parts.get(0)).flatMap(at -> uuid(parts.get(1)).map(id -> new ByTime(at, id)))
                    : Optional.empty());

    public static final KeyText<ByName> BY_NAME = new KeyText<>(
            key -> List.of(key.name(), key.code()),
            parts -> parts.size() == 2 ? Optional.of(new ByName(parts.get(0), parts.get(1))) : Optional.empty());

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
