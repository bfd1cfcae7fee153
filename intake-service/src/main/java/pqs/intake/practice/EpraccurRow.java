package pqs.intake.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pqs.platform.fault.Fault;

/**
 * Reads one row of the national practice file (ODS {@code epraccur}: 27 columns, no header). Columns that intake does
 * not use are not read. Text is kept as text: a field that looks like a formula is a name like any other, and nothing
 * here writes spreadsheets.
 */
public final class EpraccurRow {

    private static final int COLUMNS = 27;
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int ADDRESS_FIRST = 4;
    private static final int ADDRESS_LAST = 8;
    private static final int POSTCODE = 9;
    private static final int OPENED = 10;
    private static final int CLOSED = 11;
    private static final int STATUS = 12;
    private static final int COMMISSIONER = 14;
    private static final int TELEPHONE = 17;
    private static final int BELONGS_TO = 23;
    private static final int SETTING = 25;

    private static final int TEXT_CHARACTERS_MAX = 100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern POSTCODE_SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");
    private static final Pattern ORGANISATION_SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");

    private final CsvLine line;
    private final List<Fault> faults = new ArrayList<>();

    private EpraccurRow(CsvLine line) {
        this.line = line;
    }

    public static RowOutcome read(CsvLine line) {
        if (line.unreadableField() > 0) {
            return refused(
                    line,
                    new Fault(
                            "column " + line.unreadableField(),
                            "not-utf-8",
                            "This field is not UTF-8 text. Save the file as UTF-8 and send it again."));
        }
        if (line.fields().size() != COLUMNS) {
            return refused(
                    line,
                    new Fault(
                            "row",
                            "wrong-column-count",
                            "A row has 27 columns and this one has "
                                    + line.fields().size() + ". Check commas and quotation marks."));
        }
        return new EpraccurRow(line).read();
    }

    private static RowOutcome refused(CsvLine line, Fault fault) {
        return new RowOutcome.Refused(line.row(), List.of(fault));
    }

    private RowOutcome read() {
        var code = code();
        var name = requiredText("name", NAME);
        var address = address();
        var postcode = postcode();
        var openedOn = day("openedOn", OPENED);
        if (openedOn.isEmpty() && field(OPENED).isEmpty()) {
            fault("openedOn", "required", "The open date is empty. Give it as year, month, day, such as 19740401.");
        }
        var state = state();
        var commissioner = commissioner();
        var telephone = text("telephone", TELEPHONE);
        var setting = setting();
        if (!faults.isEmpty()) {
            return new RowOutcome.Refused(line.row(), faults);
        }
        return new RowOutcome.Read(
                line.row(),
                new Practice(
                        code.orElseThrow(),
                        name,
                        address,
                        postcode,
                        telephone,
                        state.orElseThrow(),
                        openedOn.orElseThrow(),
                        commissioner,
                        setting));
    }

    private Optional<PracticeCode> code() {
        var code = PracticeCode.parse(field(CODE));
        if (code.isEmpty()) {
            fault("code", "not-a-code", "The practice code is three to twenty letters and digits.");
        }
        return code;
    }

    private List<String> address() {
        var lines = new ArrayList<String>();
        for (int column = ADDRESS_FIRST; column <= ADDRESS_LAST; column++) {
            var text = text("address" + (column - ADDRESS_FIRST + 1), column);
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines;
    }

    private String postcode() {
        var postcode = field(POSTCODE);
        if (!postcode.isEmpty() && !POSTCODE_SHAPE.matcher(postcode).matches()) {
            fault("postcode", "not-a-postcode", "This is not a postcode. Correct it or leave it empty.");
        }
        return postcode;
    }

    private Optional<PracticeState> state() {
        var closedOn = day("closedOn", CLOSED);
        return switch (field(STATUS)) {
            case "A" -> Optional.of(new PracticeState.Open());
            case "C" -> {
                if (field(CLOSED).isEmpty()) {
                    fault("closedOn", "required", "A closed practice needs the date on which it closed.");
                }
                yield closedOn.map(PracticeState.Closed::new);
            }
            case "D" -> Optional.of(new PracticeState.Dormant());
            case "P" -> Optional.of(new PracticeState.Proposed());
            default -> {
                fault("status", "unknown-status", "The status is A (active), C (closed), D (dormant) or P (proposed).");
                yield Optional.empty();
            }
        };
    }

    /** A few practices have no commissioner; the organisation they belong to then stands in for it. */
    private String commissioner() {
        var code = field(COMMISSIONER).isEmpty() ? field(BELONGS_TO) : field(COMMISSIONER);
        if (!ORGANISATION_SHAPE.matcher(code).matches()) {
            fault("commissionerCode", "not-a-code", "Give the code of the commissioner in column 15, or in column 24.");
        }
        return code;
    }

    private int setting() {
        try {
            return Integer.parseUnsignedInt(field(SETTING));
        } catch (NumberFormatException _) {
            fault(
                    "prescribingSetting",
                    "not-a-number",
                    "The prescribing setting is a number, such as 4 for a GP practice.");
            return 0;
        }
    }

    private Optional<LocalDate> day(String name, int column) {
        var text = field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException _) {
            fault(name, "not-a-date", "This is not a date. Give it as year, month, day, such as 19740401.");
            return Optional.empty();
        }
    }

    private String requiredText(String name, int column) {
        var text = text(name, column);
        if (text.isEmpty()) {
            fault(name, "required", "This field may not be empty.");
        }
        return text;
    }

    private String text(String name, int column) {
        var text = field(column);
        if (text.length() > TEXT_CHARACTERS_MAX) {
            fault(name, "too-long", "This field is longer than 100 characters.");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            fault(name, "control-characters", "This field holds characters that cannot be shown. Take them out.");
        }
        return text;
    }

    private String field(int column) {
        return line.fields().get(column).strip();
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
