package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import pqs.local.demonstration.InventedProvider;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.LedgerChecker;
import pqs.systemtests.world.BooksReader;
import pqs.systemtests.world.ConcernClients;
import pqs.systemtests.world.Rest;
import pqs.systemtests.world.Scene;
import pqs.systemtests.world.TheSystem;

/** The broker is away for half a minute: practices notice nothing, and what waited goes out when it is back. */
class BrokerOutageST {

    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CONCERNS = Duration.ofMillis(200);

    @Test
    void intakeGoesOnAcceptingWhileTheBrokerIsAwayAndNothingIsLost() {
        var system = TheSystem.running();
        var providers = Scene.setOn(system).providers("B", 5);
        var clients = new ConcernClients(
                system, "outage", providers.stream().map(InventedProvider::code).toList());

        system.children().stop("kafka");
        int reported = 0;
        for (long begun = System.nanoTime(); System.nanoTime() - begun < OUTAGE.toNanos(); reported++) {
            clients.report(reported);
            LockSupport.parkNanos(BETWEEN_CONCERNS.toNanos());
        }
        assertThat(clients.ledger().count(Outcome.Accepted.class)).isEqualTo(reported);
        assertThat(clients.repeated()).as("every one at the first attempt").isZero();

        system.children().start("kafka");
        system.children().awaitReady("kafka", Duration.ofSeconds(30));
        var rest = new Rest(system);
        var drained = rest.awaitDrainedOutboxes(DRAINED_WITHIN);
        System.out.printf(
                "broker away for %d s: %d concerns accepted meanwhile, outboxes drained %.1f s after its return%n",
                OUTAGE.toSeconds(), reported, drained.toMillis() / 1e3);
        rest.awaitQuiet(Duration.ofSeconds(60));
        assertThat(LedgerChecker.check(clients.ledger(), new BooksReader(system).read("outage")))
                .isEmpty();
    }
}
