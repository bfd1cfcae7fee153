package pqs.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What follows the question mark of an address: names with values, in order, as {@code ?state=open&page=2}. */
public record Query(Map<String, String> values) {

    public static final Query EMPTY = new Query(Map.of());

    public Query {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same with this value, too; an empty one takes the name out. */
    public Query with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Query(changed);
    }

    public Query without(String name) {
        return with(name, "");
    }

    /** From the question mark on; empty where there are no values. */
    @Override
    public String toString() {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
