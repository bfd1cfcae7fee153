package pqs.intake.silence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pqs.intake.practice.PracticeCode;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** Reads one row of NHS England's "Patients registered at a GP practice" (all persons), or of a table with its three columns. */
public final class ListSizeRow {

    public static final List<String> REQUIRED = List.of("code", "extract_date", "number_of_patients");

    /** What that file has besides. */
    public static final List<String> OPTIONAL = List.of(
            "publication",
            "type",
            "ccg_code",
            "ons_ccg_code",
            "sub_icb_location_code",
            "ons_sub_icb_location_code",
            "postcode",
            "sex",
            "age");

    /** 01APR2026 as in the file, or 2026-04-01. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[ddMMMuuuu][uuuu-MM-dd]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Row row;
    private final List<Fault> faults = new ArrayList<>();

    private ListSizeRow(Row row) {
        this.row = row;
    }

    public static Reading<ListSize> read(Row row) {
        return new ListSizeRow(row).read();
    }

    private Reading<ListSize> read() {
        var code = PracticeCode.parse(row.cell("code"));
        if (code.isEmpty()) {
            fault("code", "not-a-code", "The practice code is three to twenty letters and digits.");
        }
        var day = day();
        var patients = patients();
        allOf("sex");
        allOf("age");
        return faults.isEmpty()
                ? new Reading.Good<>(new ListSize(code.orElseThrow(), day.orElseThrow(), patients.orElseThrow()))
                : new Reading.Bad<>(faults);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(row.cell("extract_date"), DAY));
        } catch (DateTimeParseException _) {
            fault("extract_date", "not-a-date", "This is not a date. Give it as 01APR2026 or 2026-04-01.");
            return Optional.empty();
        }
    }

    private Optional<Integer> patients() {
        var text = row.cell("number_of_patients");
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > ListSize.PATIENTS_MAX) {
            fault("number_of_patients", "not-a-number", "Give a whole number from 0 to 1000000, without commas.");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private void allOf(String column) {
        if (!row.cell(column).isEmpty() && !row.cell(column).equalsIgnoreCase("ALL")) {
            fault(column, "part-of-a-practice", "Only rows for all patients of a practice are taken, with ALL here.");
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
