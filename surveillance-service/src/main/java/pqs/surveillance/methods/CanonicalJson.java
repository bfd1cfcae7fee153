package pqs.surveillance.methods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way, and only one, to write facts as JSON: keys in order of their characters, no spaces, whole numbers, moments in UTC
 * with six decimals, dates as in ISO 8601, fractions in the shortest decimal form that reads back as the same double, anything
 * outside printable ASCII escaped. So the same facts are the same bytes on
 * every machine and in every version of every library.
 */
public final class CanonicalJson {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * Writes an object of strings, whole numbers, fractions, booleans, moments, dates, and lists and maps of these.
     *
     * @throws IllegalArgumentException for anything else, and for a fraction that is not a finite number
     */
    public static String of(Map<String, ?> fields) {
        var writer = new CanonicalJson();
        writer.object(fields);
        return writer.out.toString();
    }

    private void value(Object value) {
        switch (value) {
            case String text -> string(text);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Double number -> fraction(number);
            case Boolean truth -> out.append(truth.booleanValue());
            case Instant moment -> string(MOMENT.format(moment));
            case LocalDate date -> string(date.toString());
            case List<?> list -> list(list);
            case Map<?, ?> map -> object(map);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    /** The JDK's {@link Double#toString} is the shortest form since Java 19. */
    private void fraction(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no canonical form for " + number);
        }
        out.append(number == 0 ? "0.0" : Double.toString(number));
    }

    private void object(Map<?, ?> fields) {
        var sorted = new TreeMap<String, Object>();
        fields.forEach((key, value) -> sorted.put((String) key, value));
        var separator = '{';
        for (var field : sorted.entrySet()) {
            out.append(separator);
            string(field.getKey());
            out.append(':');
            value(field.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void list(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(list.get(i));
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < 0x20 || character > 0x7e) {
                out.append("\\u%04x".formatted((int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }
}
