package pqs.surveillance.provider;

import java.util.ArrayList;
import java.util.List;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** One row of a provider directory: {@code code,name,town}; the town may be empty. */
public record ProviderRow(ProviderCode code, String name, String town) {

    public static final List<String> COLUMNS = List.of("code", "name", "town");

    /** The columns of the ODS file {@code etr}, which has no header; those not read here are named by their places. */
    public static final List<String> TRUST_COLUMNS = List.of(
            "code",
            "name",
            "grouping",
            "geography",
            "address1",
            "address2",
            "address3",
            "town",
            "county",
            "postcode",
            "openedon",
            "closedon",
            "column13",
            "column14",
            "column15",
            "column16",
            "column17",
            "column18",
            "column19",
            "column20",
            "column21",
            "amended",
            "column23",
            "column24");

    private static final int NAME_CHARACTERS_MAX = 200;
    private static final int TOWN_CHARACTERS_MAX = 100;

    public static Reading<ProviderRow> parse(Row row) {
        var faults = new ArrayList<Fault>();
        var code = ProviderCode.parse(row.cell("code"));
        if (code.isEmpty()) {
            faults.add(new Fault(
                    "code",
                    row.cell("code").isEmpty() ? "missing" : "not-a-code",
                    "Give the provider's ODS code: up to 20 letters, digits and hyphens."));
        }
        var name = row.cell("name");
        if (name.isEmpty()) {
            faults.add(new Fault("name", "missing", "Give the provider's name; where none is known, repeat the code."));
        }
        checkText(row, "name", NAME_CHARACTERS_MAX, faults);
        var town = row.cell("town");
        checkText(row, "town", TOWN_CHARACTERS_MAX, faults);
        return faults.isEmpty()
                ? new Reading.Good<>(new ProviderRow(code.orElseThrow(), name, town))
                : new Reading.Bad<>(faults);
    }

    private static void checkText(Row row, String column, int charactersMax, List<Fault> faults) {
        var text = row.cell(column);
        if (text.length() > charactersMax) {
            faults.add(
                    new Fault(column, "too-long", "Shorten the " + column + " to " + charactersMax + " characters."));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(
                    column, "not-text", "Remove line breaks and control characters from the " + column + "."));
        }
    }
}
