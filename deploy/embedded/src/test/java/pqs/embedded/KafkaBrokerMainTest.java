package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerMainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void losesNothingItAcknowledgedWhenItIsKilled(@TempDir Path home) throws Exception {
        var values = IntStream.range(0, 500).mapToObj(Integer::toString).toArray(String[]::new);
        try (var broker = start(home)) {
            Records.send(broker.awaitLine("ready ", PATIENCE), "pqs.concerns.v1", values);
            broker.kill();
        }
        try (var broker = start(home)) {
            assertThat(Records.read(broker.awaitLine("ready ", PATIENCE), "pqs.concerns.v1", values.length))
                    .containsExactly(values);
        }
    }

    @Test
    void saysWhatIsMissingInOneLineAndFails(@TempDir Path home) throws Exception {
        try (var broker = JavaProcess.start(KafkaBrokerMain.class, "--data", home.toString())) {
            assertThat(broker.awaitLine("the Kafka broker cannot start: ", PATIENCE))
                    .isEqualTo("it needs --data <folder> --port <port> --topics <topics.yaml>");
            assertThat(broker.awaitExit(PATIENCE)).isEqualTo(1);
        }
    }

    private static JavaProcess start(Path home) {
        return JavaProcess.start(
                KafkaBrokerMain.class, "--data", home.toString(), "--port", "0", "--topics", "../topics.yaml");
    }
}
