package pqs.platform.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where bank holidays come from: a kept library for the rules (Easter, substitute days, the moved ones it knows), and a file
 * of our own for what it does not know, which wins day by day.
 */
final class BankHolidaySources {

    static final String FILE = "bank-holidays-england-and-wales.txt";

    private static final Pattern COVERS = Pattern.compile("covers (\\d{4})-(\\d{4})");
    private static final Pattern DAY = Pattern.compile("([+-]) (\\d{4}-\\d{2}-\\d{2}) +(\\S.*)");

    private BankHolidaySources() {}

    static BankHolidays englandAndWales() {
        try (InputStream file = BankHolidaySources.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return of(
                    "England and Wales",
                    new String(file.readAllBytes(), UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param overrides lines of the file; its own comment says their form
     * @throws IllegalArgumentException naming the line that is of no such form
     */
    static BankHolidays of(String region, List<String> overrides) {
        int first = 0;
        int last = -1;
        Map<LocalDate, String> named = new TreeMap<>();
        Map<LocalDate, String> struck = new TreeMap<>();
        for (int i = 0; i < overrides.size(); i++) {
            var line = overrides.get(i).strip();
            var covers = COVERS.matcher(line);
            var day = DAY.matcher(line);
            if (covers.matches()) {
                first = Integer.parseInt(covers.group(1));
                last = Integer.parseInt(covers.group(2));
            } else if (day.matches()) {
                (day.group(1).equals("+") ? named : struck).put(LocalDate.parse(day.group(2)), day.group(3));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException(
                        "line %d is neither \"covers 2015-2030\" nor \"+ 2022-06-03  name\" nor \"- 2022-05-30  why\": %s"
                                .formatted(i + 1, line));
            }
        }
        var names = fromLibrary(first, last);
        names.keySet().removeAll(struck.keySet());
        names.putAll(named);
        return new BankHolidays(region, first, last, names);
    }

    /** By the day on which offices are closed: where a holiday falls on a weekend, that is its substitute. */
    private static Map<LocalDate, String> fromLibrary(int first, int last) {
        var library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Map<LocalDate, String> names = new TreeMap<>();
        for (int year = first; year <= last; year++) {
            for (var holiday : library.getHolidays(Year.of(year), "eng")) {
                var substitute = holiday.getObservedDate();
                var name = holiday.getDescription(Locale.UK);
                names.put(
                        substitute.orElse(holiday.getActualDate()),
                        substitute.isPresent() ? name + " (substitute day)" : name);
            }
        }
        return names;
    }
}
