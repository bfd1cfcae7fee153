package pqs.local.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fills the provider register and the observations with real A&E performance: names from the file of trusts, then from
 * the practice file for the walk-in centres that practices run; the rest are known by their code, and shown so.
 */
final class ProviderChapter {

    static final int OBSERVATION_ROWS = 12_765;
    static final int OBSERVED_PROVIDERS = 274;
    static final int TRUST_ROWS = 241;

    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int PRACTICE_TOWN = 6;
    private static final int OBSERVED_CODE = 1;

    private final Stage stage;

    ProviderChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("The provider register, and three years of real A&E performance");
        var observed = observedCodes();
        stage.story().check("providers in the A&E file", OBSERVED_PROVIDERS, observed.size());

        stage.send("surveillance", "trusts", "etr.csv", stage.files().trusts())
                .tell(stage.story(), "NHS trusts, from the ODS file as it is", TRUST_ROWS);
        var trusts =
                rowsOf(stage.files().trusts()).map(row -> row.getField(CODE)).collect(Collectors.toSet());
        Map<String, String[]> named = new TreeMap<>();
        rowsOf(stage.files().practices())
                .filter(row -> observed.contains(row.getField(CODE)) && !trusts.contains(row.getField(CODE)))
                .forEach(row -> named.put(row.getField(CODE), place(row, PRACTICE_TOWN)));
        stage.send("surveillance", "providers", "walk-in-centres.csv", csv(named))
                .tell(stage.story(), "walk-in centres that practices run, by name", named.size());

        attendances().tell(stage.story(), "A&E performance, April 2016 to March 2019", OBSERVATION_ROWS);
        var again = attendances();
        stage.story()
                .check(
                        "the A&E figures again change nothing (%.1f s)".formatted(again.seconds()),
                        again.holdsAll(OBSERVATION_ROWS) && again.unchanged() == OBSERVATION_ROWS);
        long codeOnly = observed.stream()
                .filter(code -> !trusts.contains(code) && !named.containsKey(code))
                .count();
        stage.story()
                .tell("%d of the %d have no name in either file and are shown by their code"
                        .formatted(codeOnly, OBSERVED_PROVIDERS));
    }

    private ImportReport attendances() {
        return stage.send(
                "surveillance",
                "attendances",
                "ae_attendances.csv",
                stage.files().attendances());
    }

    private Set<String> observedCodes() {
        return rowsOf(stage.files().attendances())
                .skip(1)
                .map(row -> row.getField(OBSERVED_CODE))
                .collect(Collectors.toSet());
    }

    private static String[] place(CsvRecord row, int town) {
        return new String[] {row.getField(NAME), row.getField(town)};
    }

    private static java.util.stream.Stream<CsvRecord> rowsOf(byte[] csv) {
        return CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream();
    }

    private static byte[] csv(Map<String, String[]> register) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord("code", "name", "town");
            register.forEach((code, place) -> writer.writeRecord(code, place[0], place[1]));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
