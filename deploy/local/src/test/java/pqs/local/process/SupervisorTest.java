package pqs.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pqs.local.NotReady;
import pqs.local.Progress;

class SupervisorTest {

    private static final ProcessIdentity NOBODY = new ProcessIdentity(0, Instant.EPOCH);

    private final ConcurrentLinkedDeque<Map<String, ProcessIdentity>> records = new ConcurrentLinkedDeque<>();
    private Supervisor supervisor = supervisor(true);

    @AfterEach
    void leaveNothingBehind() {
        supervisor.endForGood(supervisor.names());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> supervisor.kill("intaek"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no child is called intaek; there are [intake]");
    }

    @Test
    void aKilledChildComesBackAsANewProcessAndIsRecorded() {
        supervisor.start("intake");
        long first = supervisor.process("intake").pid();

        supervisor.kill("intake");

        await().atMost(Duration.ofSeconds(5)).until(() -> supervisor.running("intake"));
        long second = supervisor.process("intake").pid();
        assertThat(second).isNotEqualTo(first);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> records.getLast().getOrDefault("intake", NOBODY).pid() == second);
    }

    @Test
    void aRecordThatCannotBeWrittenKeepsNoChildDown() {
        var diskFull = new UncheckedIOException("what runs could not be recorded", new IOException("No space left"));
        supervisor = new Supervisor(
                true,
                living -> {
                    throw diskFull;
                },
                Progress.silent());
        supervisor.add(new Sleepers.SleepingChild("intake"));
        supervisor.start("intake");
        long first = supervisor.process("intake").pid();

        supervisor.kill("intake");

        await().atMost(Duration.ofSeconds(5)).until(() -> supervisor.running("intake"));
        assertThat(supervisor.process("intake").pid()).isNotEqualTo(first);
    }

    @Test
    void oneThatCannotBeStartedAgainYetIsTriedUntilItCan() {
        var starts = new AtomicInteger();
        supervisor.add(new Sleepers.ReluctantChild("kafka", starts));
        supervisor.start("kafka");

        supervisor.kill("kafka");

        await().atMost(Duration.ofSeconds(10)).until(() -> supervisor.running("kafka"));
        assertThat(starts).hasValue(4);
    }

    @Test
    void withoutRestartsAKilledChildStaysDownUntilItIsStarted() {
        supervisor = supervisor(false);
        supervisor.start("intake");

        supervisor.kill("intake");

        assertThatThrownBy(() -> supervisor.awaitReady("intake", Duration.ofMillis(600)))
                .isInstanceOf(NotReady.class)
                .hasMessageStartingWith("intake did not become ready. The end of its log, /dev/null:");
        supervisor.start("intake");
        assertThat(supervisor.running("intake")).isTrue();
    }

    @Test
    void oneThatKeepsDyingIsGivenUpLongBeforeTheLimit() {
        supervisor.add(new Sleepers.DyingChild("review"));
        supervisor.start("review");
        long begun = System.nanoTime();

        assertThatThrownBy(() -> supervisor.awaitReady("review", Duration.ofMinutes(5)))
                .hasMessageStartingWith("review did not become ready.");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void oneThatWasReadyOnceHasBecomeReadyAlthoughTheNextAnswerIsLate() {
        var asked = new AtomicInteger();
        supervisor.add(new Sleepers.FlickeringChild("review", asked));
        supervisor.start("review");

        supervisor.awaitReady("review", Duration.ofSeconds(10));

        assertThat(asked).hasValue(2);
    }

    @Test
    void aStoppedChildStaysDown() {
        supervisor.start("intake");

        supervisor.stop("intake");

        assertThat(supervisor.running("intake")).isFalse();
        assertThat(records.getLast()).isEmpty();
        assertThatThrownBy(() -> supervisor.process("intake")).hasMessage("intake does not run");
    }

    @Test
    void startingOneThatRunsChangesNothing() {
        supervisor.start("intake");
        long pid = supervisor.process("intake").pid();

        supervisor.start("intake");

        assertThat(supervisor.process("intake").pid()).isEqualTo(pid);
    }

    @Test
    void afterTheEndNothingStartsAgain() {
        supervisor.start("intake");

        supervisor.endForGood(List.of("intake"));

        assertThatThrownBy(() -> supervisor.start("intake"))
                .hasMessage("intake is not started, because everything is being stopped");
    }

    private Supervisor supervisor(boolean restartDead) {
        var made = new Supervisor(restartDead, records::add, Progress.silent());
        made.add(new Sleepers.SleepingChild("intake"));
        return made;
    }
}
