package pqs.platform.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days on which offices are closed although they are no weekend, in the years that somebody has checked. Outside of
 * those years there is no answer, as a guess would make deadlines wrong without anybody noticing.
 */
public final class BankHolidays {

    private final String region;
    private final int firstYear;
    private final int lastYear;
    private final TreeMap<LocalDate, String> names;

    /**
     * @param region as people call it, such as {@code England and Wales}
     * @throws IllegalArgumentException if the years are the wrong way round or a day lies outside of them
     */
    public BankHolidays(String region, int firstYear, int lastYear, Map<LocalDate, String> names) {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("last year before the first: " + firstYear + ".." + lastYear);
        }
        for (var day : names.keySet()) {
            if (day.getYear() < firstYear || day.getYear() > lastYear) {
                throw new IllegalArgumentException(day + " is outside of " + firstYear + ".." + lastYear);
            }
        }
        this.region = region;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.names = new TreeMap<>(names);
    }

    /** Those of England and Wales, from the library of holidays and the override file; see the file for the years. */
    public static BankHolidays englandAndWales() {
        return EnglandAndWales.HOLIDAYS;
    }

    /** Read once, and only by who needs it: the library takes a moment. */
    private static final class EnglandAndWales {
        static final BankHolidays HOLIDAYS = BankHolidaySources.englandAndWales();
    }

    /**
     * @throws CalendarNotCovered if nobody has checked that year
     */
    public Optional<String> nameOf(LocalDate day) {
        requireCovered(day);
        return Optional.ofNullable(names.get(day));
    }

    void requireCovered(LocalDate day) {
        if (day.getYear() < firstYear || day.getYear() > lastYear) {
            throw new CalendarNotCovered(region, day, firstYear, lastYear);
        }
    }

    String region() {
        return region;
    }

    int firstYear() {
        return firstYear;
    }

    /** The last year that deadlines may reach into. */
    public int lastYear() {
        return lastYear;
    }

    Map<LocalDate, String> ofYear(int year) {
        requireCovered(LocalDate.of(year, 1, 1));
        return new TreeMap<>(names.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    }
}
