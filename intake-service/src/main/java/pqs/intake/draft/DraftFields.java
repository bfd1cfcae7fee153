package pqs.intake.draft;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pqs.platform.personal.TypedPersonal;

/**
 * What was typed into a form, field by field. Kept as one text in the form in which browsers send it, so that it comes back
 * to the byte. Guarded: it may hold anything.
 */
public final class DraftFields {

    /** Of the one text; a form with the longest narrative has a quarter of it. */
    public static final int CHARACTERS_MAX = 65_536;

    /** What belongs to the moment of sending and not to what was typed. */
    private static final Set<String> NOT_TYPED =
            Set.of("csrf-token", "action", "anotherKey", "draftWindow", "draftState");

    private final Map<String, List<String>> values;

    private DraftFields(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Fields left blank are left out. */
    public static DraftFields of(Map<String, List<String>> sent) {
        var typed = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, given) -> {
            var filled = given.stream().filter(value -> !value.isBlank()).toList();
            if (!NOT_TYPED.contains(name) && !filled.isEmpty()) {
                typed.put(name, filled);
            }
        });
        return new DraftFields(typed);
    }

    public static DraftFields opened(String text) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                    .add(decoded(pair.substring(equals + 1)));
        }
        return new DraftFields(values);
    }

    public Map<String, List<String>> values() {
        return values;
    }

    /** Nothing but what the form has of itself. */
    public boolean saysNothing(Set<String> ofTheForm) {
        return ofTheForm.containsAll(values.keySet());
    }

    public boolean tooLong() {
        return text().length() > CHARACTERS_MAX;
    }

    /** To be sealed. */
    public TypedPersonal guarded() {
        return TypedPersonal.of(text());
    }

    private String text() {
        return values.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + '=' + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DraftFields[sealed]";
    }
}
