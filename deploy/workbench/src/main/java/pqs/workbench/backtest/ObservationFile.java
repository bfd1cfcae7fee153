package pqs.workbench.backtest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.watch.Observation;
import pqs.surveillance.watch.Place;
import pqs.workbench.Unreadable;

/**
 * A CSV file of observations (RFC 4180, UTF-8), one a row, with the columns {@value #COLUMNS} in any order; others are ignored.
 * Days are ISO dates; of a moment the date counts as it is written. A file with one row that cannot be used is refused as a
 * whole, with all its faults up to {@value #FAULTS_MAX} named by line and field.
 */
final class ObservationFile {

    static final String COLUMNS = "known_at,occurred_on,provider,site,practitioner,measure,count,exposure,source";

    private static final List<String> NAMES = List.of(COLUMNS.split(","));
    private static final int FAULTS_MAX = 20;
    private static final int DATE_LENGTH = 10;
    /** Beyond these a year is a slip of the keyboard, and every month up to it would be replayed. */
    private static final int YEAR_MIN = 1948;

    private static final int YEAR_MAX = 2199;
    /** Codes are printed again; none of them may be a formula to a spreadsheet. */
    private static final Pattern CODE =
            Pattern.compile("[^=+@\\-\\p{Cntrl}][^\\p{Cntrl}]{0,99}", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private ObservationFile() {}

    static List<Observation> read(Path path) throws Unreadable {
        var file = new ObservationFile();
        var observations = new ArrayList<Observation>();
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path)) {
            for (var row : rows) {
                if (observations.isEmpty() && file.faults.isEmpty()) {
                    requireColumns(path, row);
                }
                file.observation(row).ifPresent(observations::add);
                if (file.faults.size() >= FAULTS_MAX) {
                    break;
                }
            }
        } catch (NoSuchFileException none) {
            throw new Unreadable(path + " is not there: give the path of a CSV file of observations");
        } catch (IOException | UncheckedIOException | CsvParseException broken) {
            throw new Unreadable(path + " cannot be read (" + broken.getMessage() + "): give a CSV file in UTF-8");
        }
        if (!file.faults.isEmpty()) {
            throw new Unreadable(path + " cannot be used; nothing was replayed:\n  " + String.join("\n  ", file.faults)
                    + (file.faults.size() >= FAULTS_MAX ? "\n  and perhaps more: the rest was not looked at" : ""));
        }
        if (observations.isEmpty()) {
            throw new Unreadable(path + " has no observations: give a header with " + COLUMNS + " and a row for each");
        }
        return observations;
    }

    private static void requireColumns(Path path, NamedCsvRecord row) throws Unreadable {
        var missing =
                NAMES.stream().filter(name -> !row.getHeader().contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable(path + " has no column " + String.join(", ", missing) + ": the header is "
                    + row.getHeader() + ", it must hold " + COLUMNS);
        }
    }

    private Optional<Observation> observation(NamedCsvRecord row) {
        try {
            return Optional.of(new Observation(
                    day(row, "known_at"),
                    day(row, "occurred_on"),
                    new Place(code(row, "provider"), codeOrNone(row, "site"), codeOrNone(row, "practitioner")),
                    code(row, "measure"),
                    count(row),
                    exposure(row),
                    codeOrNone(row, "source")));
        } catch (InvalidInput fault) {
            faults.add("line " + row.getStartingLineNumber() + ", " + fault.getMessage());
            return Optional.empty();
        }
    }

    private LocalDate day(NamedCsvRecord row, String column) {
        var text = field(row, column);
        var day = days.get(text);
        if (day == null) {
            day = parsed(column, text);
            days.put(text, day);
        }
        return day;
    }

    private static LocalDate parsed(String column, String text) {
        boolean moment = text.length() > DATE_LENGTH && "T ".indexOf(text.charAt(DATE_LENGTH)) >= 0;
        try {
            var day = LocalDate.parse(moment ? text.substring(0, DATE_LENGTH) : text);
            if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
                throw new InvalidInput(column, "is " + day, "give a day from " + YEAR_MIN + " to " + YEAR_MAX);
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw new InvalidInput(column, "is '" + text + "'", "give a date such as 2018-05-31");
        }
    }

    private String code(NamedCsvRecord row, String column) {
        var text = field(row, column);
        if (text.isEmpty()) {
            throw new InvalidInput(column, "is empty", "every observation has one");
        }
        return known(column, text);
    }

    private String codeOrNone(NamedCsvRecord row, String column) {
        var text = field(row, column);
        return text.isEmpty() ? "" : known(column, text);
    }

    private String known(String column, String text) {
        var code = codes.get(text);
        if (code == null) {
            if (!CODE.matcher(text).matches()) {
                throw new InvalidInput(
                        column,
                        "is '" + text + "'",
                        "give up to 100 characters that do not begin with = + - or @ (leave it empty if there is none)");
            }
            codes.put(text, text);
            code = text;
        }
        return code;
    }

    private static int count(NamedCsvRecord row) {
        var text = field(row, "count");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new InvalidInput("count", "is '" + text + "'", "give a whole number from 0");
        }
    }

    private static OptionalDouble exposure(NamedCsvRecord row) {
        var text = field(row, "exposure");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            throw new InvalidInput("exposure", "is '" + text + "'", "give a number above 0, or nothing");
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }
}
