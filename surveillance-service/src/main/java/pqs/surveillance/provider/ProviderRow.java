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
        } else if (name.length() > NAME_CHARACTERS_MAX) {
            faults.add(row.fault("name", "too-long", "Shorten the name to 200 characters."));
        }
        var town = row.cell("town");
        if (town.length() > TOWN_CHARACTERS_MAX) {
            faults.add(row.fault("town", "too-long", "Shorten the town to 100 characters."));
        }
        return faults.isEmpty()
                ? new Parsed.Good<>(new ProviderRow(code.orElseThrow(), name, town))
                : new Parsed.Bad<>(faults);
    }
}
