package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import pqs.platform.fault.Refused;

/**
 * Works on one file: reads it once to its end, so that a file that breaks off changes nothing; then batch by batch, from where
 * the last batch that stands ended. Whoever dies in between loses the batch in hand, and another goes on when the lease is over.
 */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    /** Counted in a second or two even on a slow machine. */
    private static final int ROWS_COUNTED_A_LEASE = 20_000;

    private final Importers importers;
    private final StoredFiles files;
    private final ImportClaims claims;
    private final ImportProgress progress;
    private final BatchFailures failures;
    private final ImportBatch batch;
    private final ImportTransactions transactions;
    private final ImportConfig config;

    ImportWork(
            Importers importers,
            StoredFiles files,
            ImportClaims claims,
            ImportProgress progress,
            BatchFailures failures,
            ImportBatch batch,
            ImportTransactions transactions,
            ImportConfig config) {
        this.importers = importers;
        this.files = files;
        this.claims = claims;
        this.progress = progress;
        this.failures = failures;
        this.batch = batch;
        this.transactions = transactions;
        this.config = config;
    }

    Optional<Claim> claim(UUID holder) {
        return transactions.call(() -> claims.claim(holder, importers.names()));
    }

    void keepHouse() {
        transactions.run(() -> files.discardAbandoned(config.receivingMax()));
        transactions.run(files::emptyOutEnded);
        long strange = transactions.call(() -> claims.waitingForOthers(importers.names()));
        if (strange > 0) {
            LOG.warnf("files wait for importers that this version of the service does not have files=%d", strange);
        }
    }

    /** Leaves what this runner works on to others at once. */
    void letGo(UUID holder) {
        transactions.run(() -> claims.letGo(holder));
    }

    /**
     * Works on a file until its end, until it is somebody else's, or until it shall go no further.
     *
     * @param goOn asked every few seconds, so that the runner can also tell a long file from one that hangs
     */
    void work(Claim claim, UUID holder, BooleanSupplier goOn) {
        if (failures.stops(claim, holder)) {
            return;
        }
        var importer = importers.named(claim.importer());
        if (claim.counted() || count(claim, holder, importer.kind().layout(), goOn)) {
            read(claim, holder, importer, goOn);
        }
    }

    private boolean count(Claim claim, UUID holder, Layout layout, BooleanSupplier goOn) {
        long rows = 0;
        try {
            for (var table = new Table(files.open(claim.id()), layout); table.hasNext(); table.next()) {
                if (++rows % ROWS_COUNTED_A_LEASE == 0 && !stillAt(claim, holder, goOn)) {
                    return false;
                }
                if (rows > config.rowsMax()) {
                    throw Utf8Check.refused(
                            "too-many-rows",
                            "The file has more than %,d rows. Split it; nothing of it was imported."
                                    .formatted(config.rowsMax()));
                }
            }
        } catch (Refused refusal) {
            end(claim, holder, () -> {
                files.emptyOut(claim.id());
                progress.refuse(claim.id(), refusal.faults().getFirst().message());
            });
            return false;
        }
        long total = rows;
        return transactions.call(() -> {
            boolean mine = claims.hold(claim.id(), holder, claim.rowsRead());
            if (mine) {
                progress.counted(claim.id(), total);
            }
            return mine;
        });
    }

    private boolean stillAt(Claim claim, UUID holder, BooleanSupplier goOn) {
        transactions.run(() -> claims.stillAt(claim.id(), holder));
        return goOn.getAsBoolean();
    }

    private <T> void read(Claim claim, UUID holder, Importer<T> importer, BooleanSupplier goOn) {
        var table = new Table(files.open(claim.id()), importer.kind().layout());
        long done = 0;
        while (done < claim.rowsRead() && table.hasNext()) {
            table.next();
            if (++done % ROWS_COUNTED_A_LEASE == 0 && !stillAt(claim, holder, goOn)) {
                return;
            }
        }
        while (table.hasNext()) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            long began = System.nanoTime();
            var lines = new ArrayList<Table.Line>();
            while (lines.size() < importer.kind().batchRows() && table.hasNext()) {
                lines.add(table.next());
            }
            long rowsBefore = done;
            boolean stands = transactions.call(() -> claims.hold(claim.id(), holder, rowsBefore)
                    && batch.take(claim, importer, lines, () -> Duration.ofNanos(System.nanoTime() - began)));
            if (!stands) {
                LOG.infof("import is not ours any more importId=%s", claim.id());
                return;
            }
            done += lines.size();
        }
        long rowsRead = done;
        end(claim.withRowsRead(rowsRead), holder, () -> {
            importer.finished(claim.origin(), rowsRead);
            files.emptyOut(claim.id());
            progress.done(claim.id());
        });
        LOG.infof("imported importId=%s importer=%s rows=%d", claim.id(), claim.importer(), rowsRead);
    }

    private void end(Claim claim, UUID holder, Runnable ending) {
        transactions.run(() -> {
            if (claims.hold(claim.id(), holder, claim.rowsRead())) {
                ending.run();
            }
        });
    }
}
