package pqs.platform.crypto;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import pqs.platform.security.StartUpRequirement;

/**
 * A service that has sealed columns needs its keys to start: ones that can be read, that are not the demonstration's or a
 * test's, and all that its rows still need. Its columns are those of its database, in tests too: there a forgotten
 * declaration is found.
 */
@ApplicationScoped
class SealingStartUp implements StartUpRequirement {

    private final SealingKeys keys;
    private final SealedColumns columns;
    private final KeyRegister register;

    SealingStartUp(SealingKeys keys, SealedColumns columns, KeyRegister register) {
        this.keys = keys;
        this.columns = columns;
        this.register = register;
    }

    @Override
    public List<String> complaints(boolean demonstration) {
        return columns.all().isEmpty() && !keys.given() ? List.of() : complaints(keys.read(), demonstration);
    }

    static List<String> complaints(KeyRing.Reading reading, boolean demonstration) {
        return switch (reading) {
            case KeyRing.Reading.Wrong(var complaints) -> complaints;
            case KeyRing.Reading.Right(var ring) ->
                ring.all().stream()
                        .map(MasterKey::id)
                        .filter(key -> key.notForProduction() && !demonstration)
                        .map(key -> "the sealing key " + key
                                + " is a demonstration's or a test's, and PQS_DEMONSTRATION is not true")
                        .toList();
        };
    }

    void onStart(@Observes StartupEvent start) {
        var wrong = new ArrayList<>(columns.differences());
        if (!columns.all().isEmpty() && keys.read() instanceof KeyRing.Reading.Right) {
            wrong.addAll(register.missing());
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("cannot start: " + String.join("; ", wrong));
        }
    }
}
