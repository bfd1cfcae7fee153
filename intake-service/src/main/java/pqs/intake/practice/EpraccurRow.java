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
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/**
 * Reads one row of the national practice file (ODS {@code epraccur}: 27 columns, no header), or of a file of amendments to it, which
 * has the same columns for what changed.
 */
public final class EpraccurRow {

    /** The columns in their order; those that intake does not read are named by what ODS says of them. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "nationalGrouping",
            "healthGeography",
            "address1",
            "address2",
            "address3",
            "address4",
            "address5",
            "postcode",
            "openedOn",
            "closedOn",
            "status",
            "subType",
            "commissionerCode",
            "joinedOn",
            "leftOn",
            "telephone",
            "column19",
            "column20",
            "column21",
            "amended",
            "column23",
            "belongsTo",
            "column25",
            "prescribingSetting",
            "column27");

    private static final int ADDRESS_LINES = 5;
    private static final int TEXT_CHARACTERS_MAX = 100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern POSTCODE_SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");
    /** General practitioners, who stand in the same files of amendments (ODS {@code egpam}, {@code egpaq}). */
    private static final Pattern PRACTITIONER_SHAPE = Pattern.compile("[A-Z][0-9]{7}");

    private static final Pattern ORGANISATION_SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");

    private final Row row;
    private final List<Fault> faults = new ArrayList<>();

    private EpraccurRow(Row row) {
        this.row = row;
    }

    public static Reading<Practice> read(Row row) {
        return new EpraccurRow(row).read();
    }

    private Reading<Practice> read() {
        var code = code();
        var name = requiredText("name");
        var address = address();
        var postcode = postcode();
        var openedOn = day("openedOn");
        if (openedOn.isEmpty() && row.cell("openedOn").isEmpty()) {
            fault("openedOn", "required", "The open date is empty. Give it as year, month, day, such as 19740401.");
        }
        var state = state();
        var commissioner = commissioner();
        var joinedOn = day("joinedOn");
        var telephone = text("telephone");
        var setting = setting();
        if (!faults.isEmpty()) {
            return new Reading.Bad<>(faults);
        }
        return new Reading.Good<>(new Practice(
                code.orElseThrow(),
                name,
                address,
                postcode,
                telephone,
                state.orElseThrow(),
                openedOn.orElseThrow(),
                commissioner,
                joinedOn,
                setting));
    }

    private Optional<PracticeCode> code() {
        if (PRACTITIONER_SHAPE.matcher(row.cell("code")).matches()) {
            fault("code", "not-a-practice", "This row is about a person, not a practice. People are not kept here.");
            return Optional.empty();
        }
        var code = PracticeCode.parse(row.cell("code"));
        if (code.isEmpty()) {
            fault("code", "not-a-code", "The practice code is three to twenty letters and digits.");
        }
        return code;
    }

    private List<String> address() {
        var lines = new ArrayList<String>();
        for (int line = 1; line <= ADDRESS_LINES; line++) {
            var text = text("address" + line);
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines;
    }

    private String postcode() {
        var postcode = row.cell("postcode");
        if (!postcode.isEmpty() && !POSTCODE_SHAPE.matcher(postcode).matches()) {
            fault("postcode", "not-a-postcode", "This is not a postcode. Correct it or leave it empty.");
        }
        return postcode;
    }

    private Optional<PracticeState> state() {
        var closedOn = day("closedOn");
        return switch (row.cell("status")) {
            case "A" -> Optional.of(new PracticeState.Open());
            case "C" -> {
                if (row.cell("closedOn").isEmpty()) {
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
        var code = row.cell("commissionerCode").isEmpty() ? row.cell("belongsTo") : row.cell("commissionerCode");
        if (!ORGANISATION_SHAPE.matcher(code).matches()) {
            fault("commissionerCode", "not-a-code", "Give the code of the commissioner in column 15, or in column 24.");
        }
        return code;
    }

    private int setting() {
        try {
            return Integer.parseUnsignedInt(row.cell("prescribingSetting"));
        } catch (NumberFormatException _) {
            fault(
                    "prescribingSetting",
                    "not-a-number",
                    "The prescribing setting is a number, such as 4 for a GP practice.");
            return 0;
        }
    }

    private Optional<LocalDate> day(String name) {
        var text = row.cell(name);
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

    private String requiredText(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            fault(name, "required", "This field may not be empty.");
        }
        return text;
    }

    private String text(String name) {
        var text = row.cell(name);
        if (text.length() > TEXT_CHARACTERS_MAX) {
            fault(name, "too-long", "This field is longer than 100 characters.");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            fault(name, "control-characters", "This field holds characters that cannot be shown. Take them out.");
        }
        return text;
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
