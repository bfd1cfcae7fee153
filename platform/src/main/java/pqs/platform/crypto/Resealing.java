package pqs.platform.crypto;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Seals anew under the current key what is still sealed under an older one, in batches of one transaction each. It may be
 * interrupted anywhere and begun again, run twice at once and beside everything else: rows are claimed by their locks, and a
 * row that is done is not found again. What does not open is left as it is, and counted.
 */
@ApplicationScoped
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int UNOPENED_MAX = 1000;

    private final SealingKeys keys;
    private final SealedColumns columns;
    private final SealedRows rows;
    private final KeyUse use;
    private final AuditTrail trail;
    private final Scopes scopes;
    private final SealingConfig config;
    private final Scope scope;
    private final FieldCipher cipher = new FieldCipher();

    Resealing(
            SealingKeys keys,
            SealedColumns columns,
            SealedRows rows,
            KeyUse use,
            AuditTrail trail,
            Scopes scopes,
            SealingConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.keys = keys;
        this.columns = columns;
        this.rows = rows;
        this.use = use;
        this.trail = trail;
        this.scopes = scopes;
        this.config = config;
        this.scope = new Scope.Service(service + ".resealing");
    }

    /**
     * What became of one column.
     *
     * @param resealed fields sealed anew by this run
     * @param unopened fields met that do not open under the key they name; they stay as they are
     * @param left fields that are not under the current key yet, the unopened among them
     */
    public record Outcome(String column, long resealed, long unopened, long left) {}

    /** Goes on until all is done or the time is up, whichever comes first; call it again while something is left. */
    public List<Outcome> run() {
        long until = System.nanoTime() + config.resealMax().toNanos();
        return scopes.callAs(
                scope,
                () -> columns.all().stream()
                        .map(column -> run(column, () -> System.nanoTime() < until))
                        .toList());
    }

    private Outcome run(SealedColumn column, BooleanSupplier goOn) {
        var ring = keys.ring();
        long resealed = 0;
        var unopened = new HashSet<UUID>();
        for (var old : ring.all()) {
            boolean more = !old.id().equals(ring.current().id());
            while (more && goOn.getAsBoolean() && unopened.size() < UNOPENED_MAX) {
                int done = QuarkusTransaction.requiringNew().call(() -> batch(ring, column, old.id(), unopened));
                resealed += done;
                more = done > 0;
            }
        }
        long left = QuarkusTransaction.requiringNew()
                .call(() -> left(column, ring.current().id()));
        LOG.infof(
                "sealed anew column=%s key=%s resealed=%d unopened=%d left=%d",
                column.name(), ring.current().id(), resealed, unopened.size(), left);
        return new Outcome(column.name(), resealed, unopened.size(), left);
    }

    /** How many it sealed anew; 0 where nothing was free. Rows that do not open are remembered, and others taken. */
    private int batch(KeyRing ring, SealedColumn column, KeyId old, Set<UUID> unopened) {
        var done = new ArrayList<SealedRows.Resealed>();
        List<SealedRows.Row> claimed;
        do {
            claimed = rows.claim(column, old, unopened, config.batchRowsMax());
            if (!claimed.isEmpty()) {
                use.claim(ring.current().id(), claimed.size());
            }
            claimed.forEach(row -> reseal(ring, column, row, done, unopened));
        } while (done.isEmpty() && !claimed.isEmpty() && unopened.size() < UNOPENED_MAX);
        if (!done.isEmpty()) {
            rows.replace(column, done);
            trail.record(AuditEntry.change("sealed-fields.resealed", new AuditSubject("sealed-column", column.name()))
                    .with("fields", done.size())
                    .with("key", ring.current().id()));
        }
        return done.size();
    }

    private void reseal(
            KeyRing ring, SealedColumn column, SealedRows.Row row, List<SealedRows.Resealed> done, Set<UUID> unopened) {
        var place = column.of(row.id().toString());
        try {
            var plain = cipher.open(ring, place, SealedField.of(row.field()));
            var pseudonym = column.pseudonym()
                    .map(beside -> Pseudonyms.of(ring.current(), beside.purpose(), plain))
                    .orElseGet(() -> new byte[0]);
            done.add(new SealedRows.Resealed(row.id(), cipher.seal(ring.current(), place, plain), pseudonym));
        } catch (CannotOpen damaged) {
            unopened.add(row.id());
            LOG.errorf(
                    "a sealed field does not open column=%s rowId=%s why=%s", column.name(), row.id(), damaged.why());
        }
    }

    private long left(SealedColumn column, KeyId current) {
        return rows.byKey(column).entrySet().stream()
                .filter(counted -> !counted.getKey().equals(current))
                .mapToLong(counted -> counted.getValue())
                .sum();
    }
}
