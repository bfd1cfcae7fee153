package pqs.intake.practice.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.intake.Imports;
import pqs.intake.search.SearchWords;

/** The whole real file: every row taken, told once, found fast, and nothing new the second time. */
@QuarkusTest
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class NationalDirectoryQTest {

    private static final Path FILE = Path.of("../deploy/local/data/ods/epraccur_2015-11-27.csv");
    private static final int SEARCHES = 400;
    private static final double SEARCH_MILLIS_MAX = 50;

    @Inject
    PracticeDirectory directory;

    @Inject
    Imports imports;

    @Test
    void theWholeNationalFileIsTakenToldAndFoundInNoTime() throws IOException {
        var file = Files.readString(FILE);
        long toldBefore = imports.eventsTold("pqs.practices.v1");

        var first = imports.send("practices", file);
        assertThat(first.getLong("rowsRead")).isEqualTo(12_922);
        assertThat(first.getLong("rowsRefused")).isZero();
        assertThat(imports.eventsTold("pqs.practices.v1") - toldBefore)
                .isEqualTo(first.getLong("rowsNew") + first.getLong("rowsChanged"));

        long told = imports.eventsTold("pqs.practices.v1");
        var second = imports.send("practices", file);
        assertThat(second.getLong("rowsUnchanged")).isEqualTo(12_922);
        assertThat(imports.eventsTold("pqs.practices.v1")).isEqualTo(told);
        System.out.printf(
                "practices: first %d rows/s, again %d rows/s%n",
                first.getLong("rowsPerSecond"), second.getLong("rowsPerSecond"));

        searchesAreFast(file.lines().toList());
    }

    private void searchesAreFast(List<String> rows) {
        long seed = 20151127;
        var random = new Random(seed);
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < SEARCHES; i++) {
            var words = SearchWords.parse(words(rows.get(random.nextInt(rows.size())), random));
            if (words.isPresent()) {
                long began = System.nanoTime();
                var found = directory.search(words.get());
                nanos.add(System.nanoTime() - began);
                assertThat(found).as("seed " + seed + ", search " + i).isNotEmpty();
            }
        }
        nanos.sort(null);
        double p95 = nanos.get(nanos.size() * 95 / 100) / 1e6;
        System.out.printf(
                "practice search over %d queries: p50 %.1f ms, p95 %.1f ms, slowest %.1f ms (seed %d)%n",
                nanos.size(), nanos.get(nanos.size() / 2) / 1e6, p95, nanos.getLast() / 1e6, seed);
        assertThat(p95).isLessThan(SEARCH_MILLIS_MAX);
    }

    /** A code, a postcode, or the first word of a name with a letter of the last. */
    private static String words(String row, Random random) {
        var cells = row.substring(1, row.length() - 1).split("\",\"", -1);
        return switch (random.nextInt(3)) {
            case 0 -> cells[0];
            case 1 -> cells[9];
            default -> {
                var name = cells[1].split(" ", -1);
                yield name[0] + " " + name[name.length - 1].substring(0, 1);
            }
        };
    }
}
