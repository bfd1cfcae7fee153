package pqs.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pqs.local.Progress;

class OrphansTest {

    private final ProcessHandle process = Sleepers.start();

    @AfterEach
    void leaveNothingBehind() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatStartedAtAnotherTimeIsAStrangerAndLives() {
        var recorded = ProcessIdentity.of(process);
        var before = new ProcessIdentity(recorded.pid(), recorded.startedAt().minus(Duration.ofSeconds(10)));
        var after = new ProcessIdentity(recorded.pid(), recorded.startedAt().plus(Duration.ofSeconds(10)));

        assertThat(Orphans.end(Map.of("intake", before), List.of(), Progress.silent()))
                .isEmpty();
        assertThat(Orphans.end(Map.of("intake", after), List.of(), Progress.silent()))
                .isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessThatHasEndedIsNoOrphan() {
        var recorded = ProcessIdentity.of(process);
        process.destroyForcibly();
        assertThat(Waiting.forEndOf(process, Duration.ofSeconds(5))).isTrue();

        assertThat(Orphans.end(Map.of("intake", recorded), List.of(), Progress.silent()))
                .isEmpty();
    }

    @Test
    void oneThatIsKnownByItsMarkAloneEndsToo() {
        var marked = Sleepers.start();
        var recorded = Map.of("intake", ProcessIdentity.of(process));

        assertThat(Orphans.end(recorded, List.of(process, marked), Progress.silent()))
                .containsExactly("intake", Orphans.NOT_ON_RECORD);

        assertThat(process.isAlive()).isFalse();
        assertThat(marked.isAlive()).isFalse();
    }

    @Test
    void orphansEndInTheOppositeOrderOfTheirStart() {
        var second = Sleepers.start();
        var recorded = new LinkedHashMap<String, ProcessIdentity>();
        recorded.put("kafka", ProcessIdentity.of(process));
        recorded.put("intake", ProcessIdentity.of(second));

        assertThat(Orphans.end(recorded, List.of(), Progress.silent())).containsExactly("intake", "kafka");

        assertThat(process.isAlive()).isFalse();
        assertThat(second.isAlive()).isFalse();
    }
}
