package pqs.intake.relations;

import java.util.HashMap;
import java.util.Map;

/** What is sent with each write; see {@code requests.txt}. */
final class Requests {

    private static final String EVERY_FORM = "every form";

    private final Map<String, String> bodies = new HashMap<>();

    Requests(String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 2))
                .forEach(cells -> bodies.put(cells[0].strip(), cells[1].strip()));
    }

    /** @param values by what stands in braces for them */
    String body(String operation, Map<String, String> values) {
        var nothing = operation.contains("/api/") ? "" : bodies.getOrDefault(EVERY_FORM, "");
        var body = bodies.getOrDefault(operation, nothing);
        for (var value : values.entrySet()) {
            body = body.replace("{" + value.getKey() + "}", value.getValue());
        }
        return body;
    }

    /** Asked by POST because the reason goes along; nothing is changed. */
    boolean reads(String operation) {
        return operation.startsWith("GET ")
                || bodies.getOrDefault(operation, "").contains("purpose");
    }
}
