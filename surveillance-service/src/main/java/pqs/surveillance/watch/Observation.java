package pqs.surveillance.watch;

import java.time.LocalDate;
import java.util.OptionalDouble;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * One observed fact: so many of something, at a place, on a day, known since a day.
 *
 * <p>Observations add up; a figure that turns out too small is put right by another observation of what was missing.
 *
 * @param knownAt the first day on which it could be used, not before it occurred
 * @param place as precisely as it is known
 * @param measure such as {@code concern}; {@link Measures#ACTIVITY} is what was done, all others are things of which more is worse
 * @param count from 0
 * @param exposure out of how many, such as scans audited; above 0; empty where there is none but time and activity
 * @param source whom it is known from
 */
public record Observation(
        LocalDate knownAt,
        LocalDate occurredOn,
        Place place,
        String measure,
        int count,
        OptionalDouble exposure,
        String source) {

    public Observation {
        if (measure.isBlank()) {
            throw new InvalidInput("measure", "is empty", "name what was counted, such as concern");
        }
        if (count < 0) {
            throw new InvalidInput("count", "is " + count, "counts are whole numbers from 0");
        }
        exposure.ifPresent(value -> Check.positive("exposure", value));
        if (occurredOn.isAfter(knownAt)) {
            throw new InvalidInput(
                    "known_at", "is " + knownAt + ", before " + occurredOn, "nothing is known before it occurred");
        }
    }
}
