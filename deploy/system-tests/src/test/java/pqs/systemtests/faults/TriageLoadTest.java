package pqs.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.local.process.Waiting;
import pqs.systemtests.faults.PretendDesk.Trouble;
import pqs.systemtests.ledger.Books;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.Finding;
import pqs.systemtests.ledger.Finding.Promise;
import pqs.systemtests.ledger.LedgerChecker;

/** What staff make of answers that do not come, come late, or say what is not so. */
class TriageLoadTest {

    private static final int CONCERNS = 4;
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final TriageLoad.Pace PACE = new TriageLoad.Pace(CONCERNS, 1, Duration.ZERO, CONCERNS);

    private final ClientLedger concerns = new ClientLedger();
    private final ClientLedger actions = new ClientLedger();

    @ParameterizedTest
    @EnumSource(names = {"NONE", "UNAVAILABLE", "ANSWER_LOST", "DIED_BEFORE_THE_KEY"})
    void whateverBecomesOfTheFirstAttemptEachActionIsKnownToBeDoneAndIsOnce(Trouble trouble) throws IOException {
        try (var desk = new PretendDesk(trouble)) {
            var load = triageAll(desk);

            assertThat(load.takenUp()).isEqualTo(CONCERNS);
            assertThat(load.refused()).isZero();
            assertThat(actions.count(Outcome.Unknown.class)).isZero();
            assertThat(actions.count(Outcome.Accepted.class))
                    .isEqualTo(desk.steps().stream()
                            .filter(step -> !step.action().isEmpty())
                            .count())
                    .isGreaterThanOrEqualTo(2 * CONCERNS);
            assertThat(desk.steps()).hasSize(desk.keys());
            assertThat(findings(desk)).isEmpty();
        }
    }

    @Test
    void anActionThatIsOnlySaidToBeDoneIsFound() throws IOException {
        try (var desk = new PretendDesk(Trouble.ONLY_SAYS_SO)) {
            triageAll(desk);

            assertThat(findings(desk)).extracting(Finding::promise).contains(Promise.C11);
        }
    }

    @Test
    void anActionThatIsDoneAtEachAttemptIsFound() throws IOException {
        try (var desk = new PretendDesk(Trouble.DONE_AGAIN)) {
            triageAll(desk);

            assertThat(findings(desk)).extracting(Finding::promise).contains(Promise.C11);
        }
    }

    private TriageLoad triageAll(PretendDesk desk) {
        for (int number = 0; number < CONCERNS; number++) {
            concerns.note("pretend-%05d".formatted(number), new Outcome.Accepted("c-" + number));
        }
        concerns.note("pretend-%05d".formatted(CONCERNS), new Outcome.Refused(400));
        var load = TriageLoad.start(
                new Asking(desk.gateway(), subject -> "token of " + subject), "pretend", concerns, actions, PACE, 11);
        assertThat(Waiting.until(WITHIN, () -> load.ended() == CONCERNS)).isTrue();
        load.settle();
        return load;
    }

    private List<Finding> findings(PretendDesk desk) {
        var casework = new Books.Casework(List.of(), desk.steps(), List.of(), List.of(), Set.of());
        var books = Books.of(List.of(), List.of(), List.of(), List.of()).with(casework);
        return LedgerChecker.check(new ClientLedger(), actions, books);
    }
}
