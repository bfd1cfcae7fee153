package pqs.surveillance.methods.outbreak;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;

/** Which points of a series are the same time of the year as another. */
public sealed interface ReferencePoints {

    /**
     * Positions, from 0, of the same time 0, 1, … years before; empty where the series does not reach back so far.
     *
     * @param now from 0
     */
    Optional<int[]> of(int now, int years);

    /** For the parameters of a result. */
    Map<String, Object> asFields();

    /** Always as many points a year; weeks of a year of 52 drift by a day or two a year. */
    record ByFrequency(int pointsPerYear) implements ReferencePoints {

        public ByFrequency {
            Check.atLeast("pointsPerYear", pointsPerYear, 1);
        }

        @Override
        public Optional<int[]> of(int now, int years) {
            return now - years * pointsPerYear < 0
                    ? Optional.empty()
                    : Optional.of(IntStream.rangeClosed(0, years)
                            .map(year -> now - year * pointsPerYear)
                            .toArray());
        }

        @Override
        public Map<String, Object> asFields() {
            return Map.of("pointsPerYear", pointsPerYear);
        }
    }

    /**
     * Weeks by the date of their first day: the week whose first day is nearest to the same date in the earlier year.
     *
     * @param first day of the first week
     */
    record Weeks(LocalDate first) implements ReferencePoints {

        private static final int DAYS = 7;

        @Override
        public Optional<int[]> of(int now, int years) {
            var date = first.plusWeeks(now);
            int[] positions = IntStream.rangeClosed(0, years)
                    .map(year -> (int) Math.floorDiv(
                            ChronoUnit.DAYS.between(first, date.minusYears(year)) + DAYS / 2, (long) DAYS))
                    .toArray();
            return positions[years] < 0 ? Optional.empty() : Optional.of(positions);
        }

        @Override
        public Map<String, Object> asFields() {
            return Map.of("firstWeek", first);
        }
    }
}
