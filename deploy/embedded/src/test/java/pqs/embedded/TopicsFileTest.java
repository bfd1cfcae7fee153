package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topic: []                                                          | a list named topics is missing
            topics: [{name: a, partitions: 1, cleanup: shred}]                 | cleanup of a must be compact or delete
            topics: [{name: a, partitions: many, cleanup: compact}]            | partitions of a must be a whole number
            topics: [{name: a, cleanup: compact}]                              | at least one partition: a
            topics: [{name: a, partitions: 1, cleanup: delete}]                | either compacted or has retentionDays: a
            topics: [{name: a, partitions: 1, cleanup: compact, retentionDays: 1}] | either compacted or has retentionDays: a
            topics: [a]                                                        | a topic must have a name
            """)
    void saysWhatIsWrongWithTheListAndWhichFile(String content, String words, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("topics.yaml"), content);
        assertThatThrownBy(() -> TopicsFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words);
    }

    @Test
    void readsWhatABrokerMustKnow(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("topics.yaml"), """
                topics:
                  - {name: a, owner: intake, partitions: 6, cleanup: delete, retentionDays: 365, facts: [x]}
                  - {name: b, owner: intake, partitions: 3, cleanup: compact}
                """);
        assertThat(TopicsFile.read(file))
                .isEqualTo(List.of(
                        new TopicSpec("a", 6, false, Optional.of(Duration.ofDays(365))),
                        new TopicSpec("b", 3, true, Optional.empty())));
    }
}
