package pqs.systemtests.faults;

import java.util.ArrayList;
import java.util.List;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.InventedProvider;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.world.Scene;

/**
 * Those who report concerns during one scenario, about providers of their own, and their common ledger.
 *
 * @param name begins the name of every operation
 * @param actions what those saw who triage what was reported
 */
record Crowd(
        RunningSystem system,
        String name,
        List<InventedProvider> providers,
        ClientLedger ledger,
        ClientLedger actions,
        List<ConcernLoad> loads) {

    private static final int PROVIDERS = 8;

    /** @param letters two or three, used by no other crowd of this system */
    static Crowd gather(RunningSystem system, String name, String letters) {
        var providers = Scene.setOn(system).providers(letters, PROVIDERS);
        return new Crowd(system, name, providers, new ClientLedger(), new ClientLedger(), new ArrayList<>());
    }

    /** Begins to report at a steady rate; the numbers of its operations follow those of the load before. */
    ConcernLoad report(int perSecond) {
        var load = ConcernLoad.start(this, perSecond, 10_000 * loads.size());
        loads.add(load);
        return load;
    }

    /** Waits for those on their way, and asks again about every operation that is still open. */
    void settle() {
        loads.forEach(ConcernLoad::settle);
    }

    /** The provider's entry in the register changes, which is an event that intake reads. */
    void rename(InventedProvider provider, String newName) {
        new InventedProvider(provider.code(), newName, provider.town(), provider.sites(), provider.commissioner())
                .register(new Api(system));
    }
}
