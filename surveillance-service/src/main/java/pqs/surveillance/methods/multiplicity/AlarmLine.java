package pqs.surveillance.methods.multiplicity;

import java.util.Comparator;
import java.util.Map;

/**
 * One chart that can raise an alarm: of one measure, of one provider, at one level such as provider, site or practitioner (or
 * level 1 and level 2 of MOSS).
 */
public record AlarmLine(String provider, String measure, String level) implements Comparable<AlarmLine> {

    private static final Comparator<AlarmLine> ORDER = Comparator.comparing(AlarmLine::provider)
            .thenComparing(AlarmLine::measure)
            .thenComparing(AlarmLine::level);

    @Override
    public int compareTo(AlarmLine other) {
        return ORDER.compare(this, other);
    }

    Map<String, Object> asFields() {
        return Map.of("provider", provider, "measure", measure, "level", level);
    }
}
