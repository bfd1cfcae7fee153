package pqs.workbench.evaluate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pqs.surveillance.watch.Observation;

/** Observations as the CSV file that {@code backtest} reads. */
final class ObservationWriter {

    private ObservationWriter() {}

    static void write(Path file, List<Observation> observations) throws IOException {
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            writer.writeRecord(
                    "known_at",
                    "occurred_on",
                    "provider",
                    "site",
                    "practitioner",
                    "measure",
                    "count",
                    "exposure",
                    "source");
            for (var one : observations) {
                writer.writeRecord(
                        one.knownAt().toString(),
                        one.occurredOn().toString(),
                        one.place().provider(),
                        one.place().site(),
                        one.place().practitioner(),
                        one.measure(),
                        Integer.toString(one.count()),
                        one.exposure().isPresent()
                                ? Double.toString(one.exposure().getAsDouble())
                                : "",
                        one.source());
            }
        }
    }
}
