package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static Path home;
    private static KafkaBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) {
        home = folder;
        broker = KafkaBroker.start(home, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void makesNoTopicBecauseSomeoneNamedIt() {
        assertThatThrownBy(() -> Records.send(broker.bootstrapServers(), "pqs.mispelt.v1", "x"))
                .hasMessageContaining("pqs.mispelt.v1 not present in metadata");
    }

    @Test
    void createsTheTopicsOfTheListOnceAndOnceMoreChangesNothing() {
        var topics = TopicsFile.read(Path.of("../topics.yaml"));
        broker.topics().createMissing(topics);
        Records.send(broker.bootstrapServers(), "pqs.concerns.v1", "kept");
        broker.topics().createMissing(topics);
        assertThat(Records.read(broker.bootstrapServers(), "pqs.concerns.v1", 1))
                .containsExactly("kept");
    }

    @Test
    void namesTheTopicWhosePartitionsDifferAndLeavesItAlone() {
        broker.topics().createMissing(List.of(topic("pqs.differs.v1", 2), topic("pqs.agrees.v1", 1)));
        var wanted = List.of(topic("pqs.differs.v1", 3), topic("pqs.agrees.v1", 1));
        assertThatThrownBy(() -> broker.topics().createMissing(wanted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pqs.differs.v1 has 2 partitions, not 3")
                .hasMessageNotContaining("pqs.agrees.v1");
        broker.topics().createMissing(List.of(topic("pqs.differs.v1", 2)));
    }

    @Test
    void saysSoWhenNoBrokerAnswers() {
        var topics = new Topics("127.0.0.1:" + FreePorts.next(), Duration.ofSeconds(1));
        assertThatThrownBy(() -> topics.createMissing(List.of(topic("pqs.any.v1", 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Kafka broker");
    }

    @Test
    void refusesAFolderThatALivingBrokerHolds() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> KafkaBroker.start(home, 0))
                .returns(CannotStart.Reason.FOLDER_IN_USE, CannotStart::reason);
    }

    @Test
    void refusesAPortThatIsInUse(@TempDir Path other) {
        int port = broker.port();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> KafkaBroker.start(other, port))
                .returns(CannotStart.Reason.PORT_IN_USE, CannotStart::reason);
    }

    @Test
    void refusesAFolderThatHoldsRecordsButLostItsIdentity(@TempDir Path other) throws Exception {
        var metadata = other.resolve("logs/__cluster_metadata-0");
        Files.createDirectories(metadata);
        Files.writeString(metadata.resolve("quorum-state"), "{}");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> KafkaBroker.start(other, 0))
                .returns(CannotStart.Reason.HALF_WRITTEN, CannotStart::reason);
        assertThat(metadata.resolve("quorum-state")).exists();
    }

    @Test
    void isTheVersionThatIsPinned() {
        assertThat(KafkaBroker.version()).isEqualTo("4.1.1");
    }

    private static TopicSpec topic(String name, int partitions) {
        return new TopicSpec(name, partitions, true, Optional.empty());
    }
}
