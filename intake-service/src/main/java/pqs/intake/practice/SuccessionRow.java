package pqs.intake.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/**
 * Reads one row of the national file of successor organisations (ODS {@code succ} and {@code succarc}: 5 columns, no header). The
 * file is of all kinds of organisations; whether these are practices is not to be read from a row.
 */
public final class SuccessionRow {

    /** The columns in their order. The last says what became of the successor, which rows of its own say better. */
    public static final List<String> COLUMNS =
            List.of("predecessorCode", "successorCode", "reason", "effectiveOn", "indicator");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final Row row;
    private final List<Fault> faults = new ArrayList<>();

    private SuccessionRow(Row row) {
        this.row = row;
    }

    public static Reading<Succession> read(Row row) {
        return new SuccessionRow(row).read();
    }

    private Reading<Succession> read() {
        var predecessor = code("predecessorCode");
        var successor = code("successorCode");
        if (predecessor.isPresent() && predecessor.equals(successor)) {
            fault("successorCode", "itself", "An organisation does not follow itself. Give the code of the other one.");
        }
        if (!row.cell("reason").matches("[A-Z]?")) {
            fault("reason", "unknown-reason", "The reason is one capital letter, such as R, or empty.");
        }
        var effectiveOn = effectiveOn();
        return faults.isEmpty()
                ? new Reading.Good<>(new Succession(
                        predecessor.orElseThrow(),
                        successor.orElseThrow(),
                        effectiveOn.orElseThrow(),
                        row.cell("reason")))
                : new Reading.Bad<>(faults);
    }

    private Optional<PracticeCode> code(String field) {
        var code = PracticeCode.parse(row.cell(field));
        if (code.isEmpty()) {
            fault(field, "not-a-code", "The code of an organisation is three to twenty letters and digits.");
        }
        return code;
    }

    private Optional<LocalDate> effectiveOn() {
        try {
            return Optional.of(LocalDate.parse(row.cell("effectiveOn"), DAY));
        } catch (DateTimeParseException _) {
            fault("effectiveOn", "not-a-date", "This is not a date. Give it as year, month, day, such as 20160401.");
            return Optional.empty();
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
