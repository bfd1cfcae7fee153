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
                new Books.Whispers(Set.of("Quillfeather"), List.of(new Books.Text("a log", "hello Quillfeather"))),
                Books.Casework.none());

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

    @Test
    void aConcernWithoutItsCaseStepOrDeadlineIsFoundAndSoIsOneThatHasThemTwice() {
        var ledger = new ClientLedger();
        ledger.note("op-1", new Outcome.Accepted("c-1"));
        ledger.note("op-2", new Outcome.Accepted("c-2"));
        var casework = new Books.Casework(
                List.of("c-2", "c-2"),
                List.of(new Books.Step("c-2", "reported", "")),
                List.of("c-2"),
                List.of(new Books.Told("c-2", "acknowledged")),
                Set.of("acknowledged"));

        assertThat(caseworkFindings(ledger, new ClientLedger(), casework))
                .extracting(Finding::promise, Finding::where)
                .containsExactly(
                        tuple(Promise.C10, "concern c-1 has 0 cases"),
                        tuple(Promise.C10, "concern c-1 has 0 first steps"),
                        tuple(Promise.C10, "concern c-1 has 0 deadlines to be taken up"),
                        tuple(Promise.C10, "concern c-2 has 2 cases"),
                        tuple(Promise.C10, "concern c-2 was acknowledged in 0 steps, told by 1 events"));
    }

    @Test
    void anActionThatWasAnsweredButNotDoneOrDoneButNotAskedForIsFound() {
        var actions = new ClientLedger();
        actions.note("a-1", new Outcome.Accepted("c-1"));
        actions.note("a-2", new Outcome.Refused(409));
        actions.note("a-3", new Outcome.Unknown());
        actions.note("a-4", new Outcome.Accepted("c-1"));
        var steps = List.of(
                new Books.Step("c-1", "noted", "a-2"),
                new Books.Step("c-1", "noted", "a-3"),
                new Books.Step("c-2", "noted", "a-4"),
                new Books.Step("c-1", "noted", "a-5"));
        var casework = new Books.Casework(List.of(), steps, List.of(), List.of(), Set.of());

        assertThat(caseworkFindings(new ClientLedger(), actions, casework))
                .extracting(Finding::promise, Finding::where)
                .containsExactly(
                        tuple(Promise.C11, "a-1 of concern c-1 was answered as done, and is 0 steps"),
                        tuple(Promise.C11, "a-2 was refused with 409, and is 1 steps"),
                        tuple(Promise.C11, "a-4 of concern c-1 was answered as done, and is 1 steps of concern c-2"),
                        tuple(Promise.C11, "a step of a-5, which nobody asked for"));
    }

    /** Without what the other promises find, as these books hold no concerns. */
    private static List<Finding> caseworkFindings(ClientLedger ledger, ClientLedger actions, Books.Casework casework) {
        var books = Books.of(List.of(), List.of(), List.of(), List.of()).with(casework);
        return LedgerChecker.check(ledger, actions, books).stream()
                .filter(finding -> finding.promise() != Promise.C1)
                .toList();
    }

    private static List<Finding> play(long seed, Set<Fault> faults) {
        var random = new Random(seed);
        var pipeline = new Pipeline(faults, random);
        for (int step = 0; step < STEPS; step++) {
            pipeline.timePasses(random.nextInt(8) == 0);
            switch (random.nextInt(26)) {
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
                case 23, 24 -> pipeline.triage(random.nextInt(1_000));
                default -> {
                    if (random.nextInt(4) == 0) {
                        pipeline.rewind();
                    }
                }
            }
        }
        pipeline.comeToRest();
        return LedgerChecker.check(pipeline.ledger(), pipeline.actions(), pipeline.books());
    }
}
