package pqs.surveillance.observation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;
import pqs.surveillance.provider.ProviderCode;

/** Reads one row of published attendances, in the layout of NHS England's monthly figures. */
public final class AttendanceRow {

    public static final List<String> COLUMNS =
            List.of("period", "org_code", "type", "attendances", "breaches", "admissions");
    /** Optional column: when the figures became known; without it they became known when they were imported. */
    public static final String KNOWN_AT = "known_at";

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    /** More than the departments of England see in a century; a longer number is a slip of the keyboard. */
    private static final int DIGITS_MAX = 9;

    private final Row row;
    private final Instant importedAt;
    private final List<Fault> faults = new ArrayList<>();

    private AttendanceRow(Row row, Instant importedAt) {
        this.row = row;
        this.importedAt = importedAt;
    }

    public static Reading<AttendanceReturn> parse(Row row, Instant importedAt) {
        return new AttendanceRow(row, importedAt).read();
    }

    private Reading<AttendanceReturn> read() {
        var month = month();
        var provider = ProviderCode.parse(row.cell("org_code"));
        if (provider.isEmpty()) {
            refuse("org_code", "not-a-code", "Give the provider's ODS code: up to 20 letters, digits and hyphens.");
        }
        var type = DepartmentType.parse(row.cell("type"));
        if (type.isEmpty()) {
            refuse("type", "unknown", "Give the type of department: 1, 2 or other.");
        }
        var attendances = count("attendances");
        var breaches = count("breaches");
        var admissions = count("admissions");
        if (attendances.isPresent() && breaches.isPresent() && breaches.getAsLong() > attendances.getAsLong()) {
            refuse(
                    "breaches",
                    "more-than-attendances",
                    "More people waited over four hours than came; check both numbers against the source.");
        }
        var knownAt = knownAt();
        if (!faults.isEmpty()) {
            return new Reading.Bad<>(faults);
        }
        var key = new AttendanceKey(provider.orElseThrow(), month, type.orElseThrow());
        var figures = new AttendanceFigures(attendances.getAsLong(), breaches.getAsLong(), admissions.getAsLong());
        return new Reading.Good<>(new AttendanceReturn(key, figures, knownAt));
    }

    private YearMonth month() {
        try {
            var day = LocalDate.parse(row.cell("period"));
            if (day.getDayOfMonth() != 1) {
                refuse("period", "not-a-month", "Give the first day of the month, such as 2017-03-01.");
            } else if (day.isAfter(LocalDate.ofInstant(importedAt, ENGLAND))) {
                refuse("period", "in-the-future", "This month has not begun; check the year.");
            }
            return YearMonth.from(day);
        } catch (DateTimeException unreadable) {
            refuse("period", "not-a-date", "Give the first day of the month, such as 2017-03-01.");
            return YearMonth.of(1, 1);
        }
    }

    private OptionalLong count(String column) {
        var written = row.cell(column);
        if (written.isEmpty()) {
            refuse(column, "missing", "Give a number; 0 if there were none. A figure nobody knows cannot be imported.");
        } else if (written.startsWith("-")) {
            refuse(column, "negative", "A count cannot be below 0; check it against the source.");
        } else if (!written.matches("[0-9]{1," + DIGITS_MAX + "}")) {
            refuse(column, "not-a-number", "Give a whole number in digits, without commas, at most nine of them.");
        } else {
            return OptionalLong.of(Long.parseLong(written));
        }
        return OptionalLong.empty();
    }

    private Instant knownAt() {
        var written = row.cell(KNOWN_AT);
        if (written.isEmpty()) {
            return importedAt;
        }
        try {
            var knownAt = Instant.parse(written).truncatedTo(ChronoUnit.MICROS);
            if (knownAt.isAfter(importedAt)) {
                refuse(KNOWN_AT, "in-the-future", "Nobody can have known this yet; check the year.");
            }
            return knownAt;
        } catch (DateTimeException unreadable) {
            refuse(
                    KNOWN_AT,
                    "not-a-moment",
                    "Give date and time in UTC, such as 2017-04-13T09:30:00Z, or leave it empty.");
            return importedAt;
        }
    }

    private void refuse(String column, String code, String message) {
        faults.add(new Fault(column, code, message));
    }
}
