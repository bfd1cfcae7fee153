package pqs.surveillance.provider;

import java.util.ArrayList;
import java.util.List;
import pqs.surveillance.upload.Parsed;
import pqs.surveillance.upload.RowFault;
import pqs.surveillance.upload.UploadedRow;

/** One row of a provider directory: {@code code,name,town}; the town may be empty. */
public record ProviderRow(ProviderCode code, String name, String town) {

    public static final List<String> COLUMNS = List.of("code", "name", "town");

    private static final int NAME_CHARACTERS_MAX = 200;
    private static final int TOWN_CHARACTERS_MAX = 100;

    public static Parsed<ProviderRow> parse(UploadedRow row) {
        var faults = new ArrayList<RowFault>();
        var code = ProviderCode.parse(row.cell("code"));
        if (code.isEmpty()) {
            faults.add(row.fault(
                    "code",
                    row.cell("code").isEmpty() ? "missing" : "not-a-code",
                    "Give the provider's ODS code: up to 20 letters, digits and hyphens."));
        }
        var name = row.cell("name");
        if (name.isEmpty()) {
            faults.add(row.fault("name", "missing", "Give the provider's name; where none is known, repeat the code."));
        }
        checkText(row, "name", NAME_CHARACTERS_MAX, faults);
        var town = row.cell("town");
        checkText(row, "town", TOWN_CHARACTERS_MAX, faults);
        return faults.isEmpty()
                ? new Parsed.Good<>(new ProviderRow(code.orElseThrow(), name, town))
                : new Parsed.Bad<>(faults);
    }

    private static void checkText(UploadedRow row, String column, int charactersMax, List<RowFault> faults) {
        var text = row.cell(column);
        if (text.length() > charactersMax) {
            faults.add(
                    row.fault(column, "too-long", "Shorten the " + column + " to " + charactersMax + " characters."));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(row.fault(
                    column, "not-text", "Remove line breaks and control characters from the " + column + "."));
        }
    }
}
