package pqs.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    private final Path folder;

    MachineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theProcessorIsTheFirstThatTheFileNames() throws IOException {
        var file = Files.writeString(folder.resolve("cpuinfo"), """
                processor	: 0
                model	: 2
                model name	: Some CPU @ 3.00GHz
                processor	: 1
                model name	: Other
                """);
        assertThat(Machine.processor(file)).isEqualTo("Some CPU @ 3.00GHz");
    }

    @Test
    void withoutSuchAFileOrLineTheKindOfProcessorIsTold() throws IOException {
        var kind = System.getProperty("os.arch");
        assertThat(Machine.processor(folder.resolve("none"))).isEqualTo(kind);
        assertThat(Machine.processor(Files.writeString(folder.resolve("cpuinfo"), "Processor: ARMv8\n")))
                .isEqualTo(kind);
    }

    @Test
    void theDateIsThatOfTheClock() {
        var machine = Machine.here(Clock.fixed(Instant.parse("2026-11-28T23:30:00Z"), ZoneOffset.UTC));
        assertThat(machine.date()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(machine.runtime()).contains(Runtime.version().toString());
    }

    @Test
    void oneCoreIsNotCores() {
        assertThat(new Machine("Some CPU", 1, "Some VM 25", LocalDate.of(2026, 1, 2)).words())
                .isEqualTo("Some CPU, 1 core; Some VM 25; 2026-01-02");
    }
}
