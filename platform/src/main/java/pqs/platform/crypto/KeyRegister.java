package pqs.platform.crypto;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Which keys there are, what needs them, and their retirement. */
@ApplicationScoped
public class KeyRegister {

    private final SealingKeys keys;
    private final SealedColumns columns;
    private final SealedRows rows;
    private final KeyTable table;
    private final AuditTrail trail;
    private final Scopes scopes;
    private final Scope scope;

    KeyRegister(
            SealingKeys keys,
            SealedColumns columns,
            SealedRows rows,
            KeyTable table,
            AuditTrail trail,
            Scopes scopes,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.keys = keys;
        this.columns = columns;
        this.rows = rows;
        this.table = table;
        this.trail = trail;
        this.scopes = scopes;
        this.scope = new Scope.Service(service + ".sealing-keys");
    }

    /** What a key is good for now. */
    public enum State {
        /** Seals and opens. */
        CURRENT,
        /** Opens only. */
        OPENS,
        /** Neither: the key ring does not have it. */
        MISSING,
        /** Nothing needed it when it was retired, and nothing has been sealed under it since. */
        RETIRED
    }

    /**
     * A key by its name.
     *
     * @param fields how many sealed fields open with it
     * @param encryptionsMax how often it has sealed at most
     */
    public record Entry(KeyId key, State state, long fields, long encryptionsMax) {}

    /** The current key first, then the others of the ring, then those that only the database knows. */
    public List<Entry> all() {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(this::entries));
    }

    /**
     * Retires a key, so that it can be taken out of the key ring. What seals at this moment is waited for.
     *
     * @throws Refused if it is the current key, or anything still needs it
     */
    public void retire(String name) {
        if (!KeyId.fits(name)) {
            throw unknown();
        }
        scopes.runAs(scope, () -> QuarkusTransaction.requiringNew().run(() -> retire(new KeyId(name))));
    }

    /** Keys that rows need and the ring does not have, in words: a service that starts without one could not open them. */
    List<String> missing() {
        var ring = keys.ring();
        return all().stream()
                .filter(entry -> entry.fields() > 0 && ring.find(entry.key()).isEmpty())
                .map(entry -> "the key ring lacks the key " + entry.key() + ", which " + entry.fields()
                        + " sealed fields still need; put it back after the current key, re-seal, then retire it")
                .toList();
    }

    private void retire(KeyId key) {
        var ring = keys.ring();
        if (ring.current().id().equals(key)) {
            throw refused(
                    "is-current", "The key " + key + " is the current one. Put a new key before it in the ring first.");
        }
        if (ring.find(key).isPresent()) {
            table.register(key);
        }
        if (!table.lock(key)) {
            throw unknown();
        }
        long fields = columns.all().stream()
                .mapToLong(column -> rows.count(column, key))
                .sum();
        if (fields > 0) {
            throw refused(
                    "still-needed",
                    "The key " + key + " still opens " + fields + " sealed fields. Re-seal them, then retire it.");
        }
        if (table.retire(key)) {
            trail.record(AuditEntry.change("sealing-key.retired", new AuditSubject("sealing-key", key.value())));
        }
    }

    private List<Entry> entries() {
        var ring = keys.ring();
        var known = table.known();
        var fields = new LinkedHashMap<KeyId, Long>();
        ring.all().forEach(key -> fields.put(key.id(), 0L));
        known.keySet().forEach(key -> fields.putIfAbsent(key, 0L));
        columns.all()
                .forEach(column -> rows.byKey(column).forEach((key, count) -> fields.merge(key, count, Long::sum)));
        var entries = new ArrayList<Entry>();
        fields.forEach((key, count) -> {
            var about = known.getOrDefault(key, KeyTable.Known.NOT_YET);
            entries.add(new Entry(key, state(ring, key, about), count, about.encryptionsMax()));
        });
        return entries;
    }

    private static State state(KeyRing ring, KeyId key, KeyTable.Known known) {
        if (ring.current().id().equals(key)) {
            return State.CURRENT;
        }
        if (known.retired()) {
            return State.RETIRED;
        }
        return ring.find(key).isPresent() ? State.OPENS : State.MISSING;
    }

    private static Refused refused(String code, String words) {
        return new Refused(Refused.Kind.CONFLICT, code, words, List.of());
    }

    private static Refused unknown() {
        return Refused.notFound("There is no such sealing key here.");
    }
}
