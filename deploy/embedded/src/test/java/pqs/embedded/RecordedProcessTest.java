package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessTest {

    private static final RecordedProcess THIS = RecordedProcess.of(ProcessHandle.current());

    @Test
    void aStrangerWithTheSameIdIsNotTheProcess() {
        var earlier = new RecordedProcess(THIS.pid(), THIS.startedAt().minusSeconds(60));
        assertThat(earlier.running()).isEmpty();
        earlier.end(Duration.ofSeconds(1));
        assertThat(THIS.running()).contains(ProcessHandle.current());
    }

    @Test
    void isKnownAgainFromItsFile(@TempDir Path folder) {
        THIS.writeTo(folder.resolve("process"));
        assertThat(RecordedProcess.readFrom(folder.resolve("process"))).contains(THIS);
    }

    @Test
    void aHalfWrittenRecordIsNoRecord(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("process"), "12");
        assertThat(RecordedProcess.readFrom(file)).isEmpty();
        assertThat(RecordedProcess.readFrom(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void endsAProcessThatRuns() throws Exception {
        var sleeper = new ProcessBuilder("sleep", "60").start();
        RecordedProcess.of(sleeper.toHandle()).end(Duration.ofSeconds(10));
        assertThat(sleeper.isAlive()).isFalse();
    }
}
