package pqs.systemtests.world;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.Concern;
import pqs.local.demonstration.NoAnswer;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;

/**
 * Several clients that report concerns and keep a ledger. What has no clear answer is asked again under the same key
 * until it has one or the client gives up; the name of the operation is its idempotency key.
 */
public final class ConcernClients {

    private static final List<String> REPORTERS = List.of(Cast.GP, Cast.OTHER_GP, Cast.PRACTICE_MANAGER);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(60);

    private final Api api;
    private final ClientLedger ledger = new ClientLedger();
    private final List<String> providers;
    private final String name;
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    /** @param name begins every operation's name, so that two tests do not mix up theirs */
    public ConcernClients(RunningSystem system, String name, List<String> providers) {
        this.api = new Api(system);
        this.name = name;
        this.providers = List.copyOf(providers);
    }

    public ClientLedger ledger() {
        return ledger;
    }

    /** Operations that have their outcome. */
    public int settled() {
        return settled.get();
    }

    /** Attempts that had no clear answer and were made again. */
    public int repeated() {
        return repeated.get();
    }

    /** Starts the clients; the latch opens when all have done their share. */
    public CountDownLatch start(int clients, int concernsEach, Duration pause) {
        var done = new CountDownLatch(clients);
        for (int client = 0; client < clients; client++) {
            int number = client;
            Thread.ofVirtual().start(() -> {
                for (int i = 0; i < concernsEach; i++) {
                    report(number * concernsEach + i);
                    LockSupport.parkNanos(pause.toNanos());
                }
                done.countDown();
            });
        }
        return done;
    }

    /** Reports one concern and settles it. */
    public void report(int number) {
        var operation = "%s-%05d".formatted(name, number);
        long givesUpAt = System.nanoTime() + GIVES_UP_AFTER.toNanos();
        while (true) {
            var outcome = attempt(operation, number);
            ledger.note(operation, outcome);
            if (!(outcome instanceof Outcome.Unknown) || System.nanoTime() > givesUpAt) {
                settled.incrementAndGet();
                return;
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private Outcome attempt(String operation, int number) {
        try {
            var answer = api.post(
                    REPORTERS.get(number % REPORTERS.size()),
                    "/intake/api/concerns",
                    concern(number).json(),
                    operation);
            return Outcome.answered(answer.status(), false, () -> answer.text("concernId"));
        } catch (NoAnswer open) {
            return new Outcome.Unknown();
        }
    }

    private Concern concern(int number) {
        return Concern.about(
                providers.get(number % providers.size()),
                "poor-report",
                LocalDate.now(ZoneOffset.UTC).minusDays(2),
                "Invented, number %d of the campaign %s.".formatted(number, name));
    }
}
