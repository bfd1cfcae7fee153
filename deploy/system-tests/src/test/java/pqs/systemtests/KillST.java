package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pqs.local.RunningSystem;
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
 * A thousand concerns come in, and some hundred of them are triaged, while each service is killed with -9 and comes back:
 * nothing is lost, nothing is twice.
 */
class KillST {

    private static final int CLIENTS = 8;
    private static final int CONCERNS_EACH = 125;
    private static final int TOTAL = CLIENTS * CONCERNS_EACH;
    private static final int PROVIDERS = 25;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    private static final TriageLoad.Pace TRIAGE = new TriageLoad.Pace(6, 3, Duration.ofMillis(20), TOTAL / 3);
    private static final int TRIAGED_MIN = 50;

    @Test
    void aThousandConcernsSurviveTheDeathOfEachService() throws InterruptedException {
        var system = TheSystem.running();
        var providers = Scene.setOn(system).providers("K", PROVIDERS);
        var clients = new ConcernClients(
                system, "kill", providers.stream().map(InventedProvider::code).toList());

        long begun = System.nanoTime();
        var done = clients.start(CLIENTS, CONCERNS_EACH, PAUSE);
        var actions = new ClientLedger();
        long seed = System.currentTimeMillis();
        var triage = TriageLoad.start(system, "kill", clients.ledger(), actions, TRIAGE, seed);
        var recoveries = new ArrayList<CompletableFuture<Double>>();
        for (int i = 0; i < Rest.SERVICES.size(); i++) {
            int settledBefore = (i + 1) * TOTAL / (Rest.SERVICES.size() + 1);
            await("its share of the concerns").atMost(BACK_WITHIN).until(() -> clients.settled() >= settledBefore);
            recoveries.add(killed(system, Rest.SERVICES.get(i), clients.settled()));
        }
        assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
        double seconds = (System.nanoTime() - begun) / 1e9;
        recoveries.forEach(CompletableFuture::join);
        triage.settle();
        new Rest(system).awaitQuiet(Duration.ofSeconds(60));

        var ledger = clients.ledger();
        System.out.printf(
                "kill campaign: %d accepted, %d refused, %d unknown, %d attempts repeated, %.1f s%n",
                ledger.count(Outcome.Accepted.class),
                ledger.count(Outcome.Refused.class),
                ledger.count(Outcome.Unknown.class),
                clients.repeated(),
                seconds);
        System.out.printf(
                "triaged meanwhile (seed %d): %d concerns, %d actions done, %d refused, %d unknown, %d attempts repeated%n",
                seed,
                triage.takenUp(),
                actions.count(Outcome.Accepted.class),
                triage.refused(),
                actions.count(Outcome.Unknown.class),
                triage.repeated());
        assertThat(ledger.count(Outcome.Accepted.class)).isEqualTo(TOTAL);
        assertThat(triage.takenUp()).isGreaterThanOrEqualTo(TRIAGED_MIN);
        assertThat(triage.refused())
                .as("refused although nothing spoke against it")
                .isZero();
        var reader = new BooksReader(system);
        assertThat(LedgerChecker.check(ledger, actions, reader.read("kill"))).isEmpty();
        assertThat(reader.uncountedDuplicates()).isZero();
    }

    /** Kills it and, beside the concerns that go on coming in, waits for it to be ready again. */
    private static CompletableFuture<Double> killed(RunningSystem system, String service, int settled) {
        long killedAt = System.nanoTime();
        system.children().kill(service);
        return CompletableFuture.supplyAsync(
                () -> {
                    system.children().awaitReady(service, BACK_WITHIN);
                    double seconds = (System.nanoTime() - killedAt) / 1e9;
                    System.out.printf(
                            "kill -9 of %s after %d concerns: ready again after %.1f s%n", service, settled, seconds);
                    return seconds;
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }
}
