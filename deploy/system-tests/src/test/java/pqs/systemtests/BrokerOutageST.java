package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import pqs.local.demonstration.InventedProvider;
import pqs.systemtests.faults.TriageLoad;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.LedgerChecker;
import pqs.systemtests.world.BooksReader;
import pqs.systemtests.world.ConcernClients;
import pqs.systemtests.world.Rest;
import pqs.systemtests.world.Scene;
import pqs.systemtests.world.TheSystem;

/**
 * The broker is away for half a minute: practices notice nothing, nor do those who triage what they report, and what waited
 * goes out when it is back.
 */
class BrokerOutageST {

    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CONCERNS = Duration.ofMillis(200);
    private static final TriageLoad.Pace TRIAGE = new TriageLoad.Pace(2, 3, Duration.ofMillis(100), 100);
    private static final int TRIAGED_MIN = 20;

    @Test
    void intakeGoesOnAcceptingWhileTheBrokerIsAwayAndNothingIsLost() {
        var system = TheSystem.running();
        var providers = Scene.setOn(system).providers("B", 5);
        var clients = new ConcernClients(
                system, "outage", providers.stream().map(InventedProvider::code).toList());

        var actions = new ClientLedger();

        system.children().stop("kafka");
        var triage = TriageLoad.start(system, "outage", clients.ledger(), actions, TRIAGE, 1);
        int reported = 0;
        for (long begun = System.nanoTime(); System.nanoTime() - begun < OUTAGE.toNanos(); reported++) {
            clients.report(reported);
            LockSupport.parkNanos(BETWEEN_CONCERNS.toNanos());
        }
        triage.settle();
        assertThat(clients.ledger().count(Outcome.Accepted.class)).isEqualTo(reported);
        assertThat(clients.repeated()).as("every one at the first attempt").isZero();
        assertThat(triage.takenUp()).isGreaterThanOrEqualTo(TRIAGED_MIN);
        assertThat(triage.repeated()).as("every action at the first attempt").isZero();
        assertThat(triage.refused())
                .as("refused although nothing spoke against it")
                .isZero();

        system.children().start("kafka");
        system.children().awaitReady("kafka", Duration.ofSeconds(30));
        var rest = new Rest(system);
        var drained = rest.awaitDrainedOutboxes(DRAINED_WITHIN);
        System.out.printf(
                "broker away for %d s: %d concerns accepted and %d triaged meanwhile, outboxes drained %.1f s after its return%n",
                OUTAGE.toSeconds(), reported, triage.takenUp(), drained.toMillis() / 1e3);
        rest.awaitQuiet(Duration.ofSeconds(60));
        assertThat(LedgerChecker.check(clients.ledger(), actions, new BooksReader(system).read("outage")))
                .isEmpty();
    }
}
