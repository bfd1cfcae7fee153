package pqs.bench.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class MeasuresTest {

    @Test
    void everyBenchmarkIsInTheTableAndTheTableNamesNoOther() {
        var generated = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT), List.of())
                .stream()
                .map(BenchmarkListEntry::getUsername)
                .toList();
        assertThat(Measures.all().stream()
                        .flatMap(measure -> measure.needed().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(generated);
    }

    @Test
    void everyRowHasAnotherName() {
        assertThat(Measures.all()).extracting(Measure::what).doesNotHaveDuplicates();
    }
}
