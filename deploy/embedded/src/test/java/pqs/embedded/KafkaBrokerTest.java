package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path home;

    @Test
    void startsAndCreatesTopics() {
        try (var broker = KafkaBroker.start(home, 0)) {
            broker.topics().createMissing(TopicsFile.read(Path.of("../topics.yaml")));
            assertThat(KafkaBroker.version()).isEqualTo("4.1.1");
        }
    }
}
