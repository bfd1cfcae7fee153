package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.platform.retry.Backoff;
import pqs.platform.retry.PassingTrouble;

/**
 * What becomes of a file whose batch failed: it is put off, so that files of other importers go first, and after some tries in a
 * row it waits for a person. A batch that stands begins the count anew. What befell it while the database was away is not
 * counted, as it cannot be written down.
 */
@ApplicationScoped
class BatchFailures {

    /**
     * Tries of one batch that meet trouble which usually passes. It has passed long before for anything but the batch itself: with
     * {@link #WAIT_LONGEST} between them, so many tries take 40 minutes at the least, during which the database has answered often
     * enough to write each of them down.
     */
    static final int SETBACKS_MAX = 50;

    /** The longest wait between tries; other importers have the runner meanwhile. */
    static final Duration WAIT_LONGEST = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(BatchFailures.class);

    private static final String WENT_WRONG =
            "Something went wrong on our side while reading the rows after those counted here. What is counted stands. It has"
                    + " been recorded; try again, and if it stops again, tell your support desk.";

    private static final String NEVER_IN_TIME =
            "The rows after those counted here could not be taken in time, in " + SETBACKS_MAX
                    + " tries, although the database answered otherwise. What is counted stands. Try again when less is going"
                    + " on, and if it stops again, tell your support desk.";

    private final ImportSql sql;
    private final ImportClaims claims;
    private final ImportProgress progress;
    private final ImportTransactions transactions;
    private final ImportConfig config;
    private final Backoff betweenTries;

    BatchFailures(
            ImportSql sql,
            ImportClaims claims,
            ImportProgress progress,
            ImportTransactions transactions,
            ImportConfig config) {
        this.sql = sql;
        this.claims = claims;
        this.progress = progress;
        this.transactions = transactions;
        this.config = config;
        this.betweenTries = new Backoff(config.retryFirst(), WAIT_LONGEST);
    }

    /** Counts a failed try. A file that is not this runner's any more is left alone. */
    void note(Claim claim, UUID holder, Throwable cause) {
        transactions.run(() -> {
            if (PassingTrouble.isBehind(cause)) {
                count(claim, holder, "setbacks").ifPresent(setbacks -> heldUp(claim, holder, setbacks, cause));
            } else {
                count(claim, holder, "attempts").ifPresent(attempts -> failed(claim, holder, attempts, cause));
            }
        });
    }

    /** Whether so many runners were lost with the batch in hand that no other should try; then it waits for a person. */
    boolean stops(Claim claim, UUID holder) {
        if (claim.attempts() < config.attemptsMax()) {
            return false;
        }
        LOG.errorf("the runners of a batch were lost importId=%s importer=%s", claim.id(), claim.importer());
        transactions.run(() -> progress.stop(claim.id(), holder, WENT_WRONG));
        return true;
    }

    private void failed(Claim claim, UUID holder, int attempts, Throwable cause) {
        LOG.errorf(cause, "batch failed importId=%s importer=%s attempts=%d", claim.id(), claim.importer(), attempts);
        if (attempts >= config.attemptsMax()) {
            progress.stop(claim.id(), holder, WENT_WRONG);
        } else {
            claims.putOff(claim.id(), holder, betweenTries.after(attempts));
        }
    }

    private void heldUp(Claim claim, UUID holder, int setbacks, Throwable cause) {
        if (setbacks == 1) {
            LOG.warnf(cause, "batch held up, will keep trying importId=%s importer=%s", claim.id(), claim.importer());
        }
        if (setbacks >= SETBACKS_MAX) {
            LOG.errorf(cause, "batch held up too often importId=%s importer=%s", claim.id(), claim.importer());
            progress.stop(claim.id(), holder, NEVER_IN_TIME);
        } else {
            claims.putOff(claim.id(), holder, betweenTries.after(setbacks));
        }
    }

    private Optional<Integer> count(Claim claim, UUID holder, String what) {
        return sql.first(
                "counting a failed try",
                "update import_file set %1$s = %1$s + 1 where import_id = ? and holder = ? and state = 'running' returning %1$s"
                        .formatted(what),
                row -> row.getInt(1),
                claim.id(),
                holder);
    }
}
