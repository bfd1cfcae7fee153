package pqs.intake.practice.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.EpraccurRow;
import pqs.intake.practice.PracticeRows;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class ImportTallyTest {

    @Test
    void rowsAreKeptInBatchesAndEveryRowIsAccountedFor() {
        var batches = new ArrayList<Integer>();
        var tally = new ImportTally(practices -> {
            batches.add(practices.size());
            return practices.size() - 1;
        });

        for (int i = 0; i < 2_500; i++) {
            tally.take(EpraccurRow.read(PracticeRows.line("DEMO-%04d".formatted(i), Map.of())));
        }
        tally.take(EpraccurRow.read(PracticeRows.line("?", Map.of())));
        var report = tally.finish();

        assertThat(batches).containsExactly(1_000, 1_000, 500);
        assertThat(report.rowsRead()).isEqualTo(2_501);
        assertThat(report.accepted()).isEqualTo(2_497);
        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(report.refusedRows()).isEqualTo(1);
    }

    @Test
    void theSecondRowOfACodeIsRefusedAndTheFirstStands() {
        var kept = new ArrayList<String>();
        var tally = new ImportTally(practices -> {
            practices.forEach(practice -> kept.add(practice.name()));
            return practices.size();
        });

        tally.take(EpraccurRow.read(PracticeRows.line("DEMO-GP1", Map.of(1, "First (invented)"))));
        tally.take(EpraccurRow.read(PracticeRows.line("DEMO-GP1", Map.of(1, "Second (invented)"))));
        var report = tally.finish();

        assertThat(kept).containsExactly("First (invented)");
        assertThat(report.refused().getFirst().faults()).extracting(Fault::code).containsExactly("given-twice");
    }

    @Test
    void onlyTheFirstThousandRefusalsAreListedAndAllAreCounted() {
        var tally = new ImportTally(List::size);

        for (int i = 0; i < 1_200; i++) {
            tally.take(EpraccurRow.read(PracticeRows.line("?", Map.of())));
        }
        var report = tally.finish();

        assertThat(report.refused()).hasSize(1_000);
        assertThat(report.refusedRows()).isEqualTo(1_200);
    }

    @Test
    void aFileWithoutEndIsRefused() {
        var tally = new ImportTally(List::size);
        var row = EpraccurRow.read(PracticeRows.line("?", Map.of()));
        for (int i = 0; i < ImportTally.ROWS_MAX; i++) {
            tally.take(row);
        }

        assertThatThrownBy(() -> tally.take(row))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("too-many-rows"));
    }
}
