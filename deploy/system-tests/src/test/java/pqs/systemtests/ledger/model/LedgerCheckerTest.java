package pqs.systemtests.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
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

    private static final int SEEDS = 200;
    private static final int STEPS = 600;

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
        var books = new Books(List.of(new Books.Concern("op-1", "c-1")), List.of(), List.of(), List.of());

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

        assertThat(LedgerChecker.check(ledger, new Books(once, List.of(), List.of(), List.of())))
                .isEmpty();
        assertThat(LedgerChecker.check(ledger, new Books(twice, List.of(), List.of(), List.of())))
                .extracting(Finding::promise)
                .containsExactly(Promise.C2);
    }

    @Test
    void aConcernThatNobodyAskedForIsAnEffectWithoutACause() {
        var books = new Books(List.of(new Books.Concern("op-9", "c-9")), List.of(), List.of(), List.of());

        assertThat(LedgerChecker.check(new ClientLedger(), books))
                .extracting(Finding::promise)
                .containsExactly(Promise.C5);
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
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3 -> pipeline.ask("op-" + random.nextInt(300));
                case 4, 5, 6, 7 -> pipeline.commit();
                case 8, 9, 10, 11, 12 -> pipeline.relay(false);
                case 13 -> pipeline.relay(true);
                case 14, 15, 16, 17 -> pipeline.consume(false);
                case 18 -> pipeline.consume(true);
                default -> pipeline.crash();
            }
        }
        pipeline.comeToRest();
        return LedgerChecker.check(pipeline.ledger(), pipeline.books());
    }
}
