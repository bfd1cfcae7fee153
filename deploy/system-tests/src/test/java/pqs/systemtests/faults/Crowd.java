package pqs.systemtests.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.InventedProvider;
import pqs.systemtests.faults.Asking.Answered;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.world.Scene;

/**
 * Those who report concerns during one scenario, about providers of their own, and those who triage them; what each saw.
 *
 * @param name begins the name of every operation
 * @param actions what those saw who triage what was reported
 * @param seed of what they do with which concern
 */
record Crowd(
        RunningSystem system,
        String name,
        List<InventedProvider> providers,
        ClientLedger ledger,
        ClientLedger actions,
        List<ConcernLoad> loads,
        List<TriageLoad> desks,
        long seed) {

    private static final int PROVIDERS = 8;
    private static final TriageLoad.Pace PACE = new TriageLoad.Pace(3, 2, Duration.ofMillis(150), 200);

    /** @param letters two or three, used by no other crowd of this system */
    static Crowd gather(RunningSystem system, String name, String letters, long seed) {
        var providers = Scene.setOn(system).providers(letters, PROVIDERS);
        return new Crowd(
                system,
                name,
                providers,
                new ClientLedger(),
                new ClientLedger(),
                new ArrayList<>(),
                new ArrayList<>(),
                seed);
    }

    /** Begins to report at a steady rate, and to triage what was accepted, until {@link #settle}. */
    ConcernLoad report(int perSecond) {
        if (desks.isEmpty()) {
            desks.add(TriageLoad.start(system, name, ledger, actions, PACE, seed));
        }
        return reportOnly(perSecond);
    }

    /** Begins to report at a steady rate; the numbers of its operations follow those of the load before. */
    ConcernLoad reportOnly(int perSecond) {
        var load = ConcernLoad.start(this, perSecond, 10_000 * loads.size());
        loads.add(load);
        return load;
    }

    /** Ends reporting and triage, but for what is still open. */
    void stop() {
        loads.forEach(ConcernLoad::stop);
        desks.forEach(TriageLoad::stop);
    }

    /** Waits for those on their way, and asks again about every operation that is still open. */
    void settle() {
        loads.forEach(ConcernLoad::settle);
        desks.forEach(TriageLoad::settle);
    }

    /** Every attempt of anybody that has ended. */
    List<Answered> answers() {
        return Stream.concat(
                        loads.stream().map(ConcernLoad::answers), desks.stream().map(TriageLoad::answers))
                .flatMap(List::stream)
                .toList();
    }

    /** Those that were begun at or after a moment and before another, both by {@link System#nanoTime()}. */
    List<Answered> between(long fromNanos, long toNanos) {
        return answers().stream()
                .filter(answer -> answer.atNanos() - fromNanos >= 0 && answer.atNanos() - toNanos < 0)
                .toList();
    }

    long takenUp() {
        return desks.stream().mapToLong(TriageLoad::takenUp).sum();
    }

    /** Actions that were refused although nothing spoke against them. */
    long refusedActions() {
        return desks.stream().mapToLong(TriageLoad::refused).sum();
    }

    /** The provider's entry in the register changes, which is an event that intake reads. */
    void rename(InventedProvider provider, String newName) {
        new InventedProvider(provider.code(), newName, provider.town(), provider.sites(), provider.commissioner())
                .register(new Api(system));
    }
}
