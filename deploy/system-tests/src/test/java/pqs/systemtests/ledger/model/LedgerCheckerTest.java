package pqs.systemtests.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.systemtests.ledger.Books;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.Finding;
import pqs.systemtests.ledger.Finding.Promise;
import pqs.systemtests.ledger.LedgerChecker;

/** Who checks the checker: a correct pipeline passes whatever crashes, and each planted fault is caught. */
class LedgerCheckerTest {

    private static final int SEEDS = 60;
    private static final int STEPS = 2_000;

    @Test
    void aCorrectPipelineKeepsEveryPromiseWhateverCrashes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(play(seed, Set.of())).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aPlantedFaultIsCaughtUnderEverySeedAsThePromiseThatItBreaks(Fault fault) {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(play(seed, Set.of(fault)))
                    .as("%s, seed %d", fault, seed)
                    .extracting(Finding::promise)
                    .contains(fault.breaks());
        }
    }

    @Test
    void aRefusedOperationThatIsOnRecordIsFound() {
        var ledger = new ClientLedger();
        ledger.note("op-1", new Outcome.Refused(400));
        var books = Books.of(List.of(new Books.Concern("op-1", "c-1")), List.of(), List.of(), List.of());

        assertThat(LedgerChecker.check(ledger, books))
                .extracting(Finding::promise, Finding::where)
                .containsExactly(tuple(Promise.C2, "op-1 was refused with 400, on record is [c-1]"));
    }

    @Test
    void anUnknownOperationMayBeOnRecordOnceButNotTwice() {
        var ledger = new ClientLedger();
        ledger.note("op-1", new Outcome.Unknown());
        var once = List.of(new Books.Concern("op-1", "c-1"));
        var twice = List.of(new Books.Concern("op-1", "c-1"), new Books.Concern("op-1", "c-2"));

        assertThat(LedgerChecker.check(ledger, Books.of(once, List.of(), List.of(), List.of())))
                .isEmpty();
        assertThat(LedgerChecker.check(ledger, Books.of(twice, List.of(), List.of(), List.of())))
                .extracting(Finding::promise)
                .containsExactly(Promise.C2);
    }

    @Test
    void aConcernThatNobodyAskedForIsAnEffectWithoutACause() {
        var books = Books.of(List.of(new Books.Concern("op-9", "c-9")), List.of(), List.of(), List.of());

        assertThat(LedgerChecker.check(new ClientLedger(), books))
                .extracting(Finding::promise)
                .containsExactly(Promise.C5);
    }

    @Test
    void aFindingSaysWhereButNeverRepeatsTheIdentifier() {
        var books = new Books(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Books.State("table", Map.of("a", "1", "b", "2"), Map.of("a", "1", "b", "3", "c", "4"))),
                new Books.Clockwork(
                        List.of(new Books.Deadline("d", Instant.EPOCH)),
                        List.of(
                                new Books.Firing("d", Instant.EPOCH.plusSeconds(61)),
                                new Books.Firing("other", Instant.EPOCH)),
                        Instant.EPOCH.plusSeconds(100)),
                new Books.Whispers(Set.of("Quillfeather"), List.of(new Books.Text("a log", "hello Quillfeather"))));

        assertThat(LedgerChecker.check(new ClientLedger(), books))
                .extracting(Finding::where)
                .containsExactly(
                        "table b holds 3, its topic amounts to 2",
                        "table c holds 4, its topic amounts to nothing",
                        "deadline d fired late",
                        "something fired for other, which is no deadline",
                        "a planted identifier is said in a log");
    }

    @Test
    void aRefusalAfterAnUnknownAnswerLeavesTheOperationUnknown() {
        var ledger = new ClientLedger();
        ledger.note("op-1", new Outcome.Unknown());
        ledger.note("op-1", new Outcome.Refused(409));

        assertThat(ledger.entries()).containsExactly(new ClientLedger.Entry("op-1", new Outcome.Unknown()));
    }

    private static List<Finding> play(long seed, Set<Fault> faults) {
        var random = new Random(seed);
        var pipeline = new Pipeline(faults, random);
        for (int step = 0; step < STEPS; step++) {
            pipeline.timePasses(random.nextInt(8) == 0);
            switch (random.nextInt(24)) {
                case 0, 1, 2, 3, 8 -> pipeline.ask(random.nextInt(1_000));
                case 4, 5, 6, 7 -> pipeline.commit();
                case 9, 10, 11, 12 -> pipeline.relay(false);
                case 13 -> pipeline.relay(true);
                case 14, 15, 16, 17, 18 -> pipeline.consume(Crash.NONE);
                case 19 -> pipeline.consume(Crash.BEFORE_COMMIT);
                case 20 -> pipeline.consume(Crash.AFTER_COMMIT);
                case 21 -> {
                    if (random.nextInt(3) == 0) {
                        pipeline.replay();
                    }
                }
                case 22 -> pipeline.crash();
                default -> {
                    if (random.nextInt(4) == 0) {
                        pipeline.rewind();
                    }
                }
            }
        }
        pipeline.comeToRest();
        return LedgerChecker.check(pipeline.ledger(), pipeline.books());
    }
}
