package pqs.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.platform.failpoint.Failpoints;
import pqs.platform.outbox.EventProducer.Sent;
import pqs.platform.retry.Backoff;

/**
 * One round of publishing is one transaction: take the lease, select, send, wait for the acknowledgements, mark, commit.
 * The lease is held for just as long, so two relays never have rows of one key in flight between them. If the process
 * dies after the acknowledgement and before the commit, the rows are published again: at least once, effects once. What
 * bounds it is {@code round-max}: no wave begins after it, and a wave takes at most {@code delivery-max}.
 */
@ApplicationScoped
class RelayRound {

    private static final Logger LOG = Logger.getLogger(RelayRound.class);
    private static final int FRUITLESS_ROUNDS_MAX = 3;

    private final AgroalDataSource dataSource;
    private final EventProducer producer;
    private final RelayMetrics metrics;
    private final OutboxConfig config;
    private final Failpoints failpoints;
    private final HeldBack heldBack;
    private int fruitlessRounds;

    RelayRound(
            AgroalDataSource dataSource,
            EventProducer producer,
            RelayMetrics metrics,
            OutboxConfig config,
            Failpoints failpoints) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.metrics = metrics;
        this.config = config;
        this.failpoints = failpoints;
        this.heldBack = new HeldBack(new Backoff(config.retryFirst(), config.retryLongest()), System::nanoTime);
    }

    /** Publishes up to a batch; true if it published something, so that there may be more. */
    boolean publish() throws SQLException {
        return inTransaction(connection -> {
            if (!OutboxTable.takeLease(connection)) {
                return false;
            }
            var rows = OutboxTable.unpublished(connection, heldBack, config.batchRowsMax());
            if (rows.isEmpty()) {
                return false;
            }
            var published = sendInWaves(rows);
            failpoints.pass("relay-after-send-before-mark");
            OutboxTable.markPublished(connection, published);
            failpoints.pass("relay-after-mark-before-commit");
            metrics.published(published.size());
            renewProducerIfFruitless(published.isEmpty());
            return !published.isEmpty();
        });
    }

    private List<OutboxRow> sendInWaves(List<OutboxRow> rows) {
        var published = new ArrayList<OutboxRow>();
        var waves = new Waves(rows);
        var untilNanos = System.nanoTime() + config.roundMax().toNanos();
        for (var wave = waves.next(); !wave.isEmpty(); wave = waves.nextBefore(untilNanos)) {
            for (var sent : producer.send(wave)) {
                if (sent.acknowledged()) {
                    published.add(sent.row());
                    if (heldBack.published(sent.row())) {
                        LOG.infof("publishing again topic=%s", sent.row().topic());
                    }
                } else {
                    holdBack(sent, waves);
                }
            }
        }
        return published;
    }

    private void holdBack(Sent sent, Waves waves) {
        metrics.failed(1);
        var row = sent.row();
        if (sent.topicAway()) {
            waves.dropTopic(row.topic());
            if (heldBack.topicFailed(row.topic())) {
                LOG.warnf(sent.failure(), "cannot publish for now, will keep trying topic=%s", row.topic());
            }
        } else {
            waves.drop(row.lane());
            if (heldBack.laneFailed(row.lane())) {
                LOG.errorf(
                        sent.failure(),
                        "broker refuses an event, its key waits eventId=%s topic=%s",
                        row.eventId(),
                        row.topic());
            }
        }
    }

    private void renewProducerIfFruitless(boolean nothingPublished) {
        fruitlessRounds = nothingPublished ? fruitlessRounds + 1 : 0;
        if (fruitlessRounds >= FRUITLESS_ROUNDS_MAX) {
            fruitlessRounds = 0;
            producer.close();
        }
    }

    /** How long the relay may sleep before something that was held back is due. */
    Duration untilNext(Duration longest) {
        return heldBack.untilNext(longest);
    }

    void measure() throws SQLException {
        metrics.measured(inTransaction(OutboxTable::backlog));
    }

    /** Deletes one batch of rows published long ago; true if there may be more. */
    boolean purge() throws SQLException {
        var deleted =
                inTransaction(connection -> OutboxTable.purge(connection, config.retention(), config.purgeRowsMax()));
        return deleted == config.purgeRowsMax();
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException cause) {
                rollBack(connection, cause);
                throw cause;
            }
        }
    }

    /** The pool resets what else is left on the connection when it gets it back. */
    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            cause.addSuppressed(alsoFailed);
        }
    }

    void close() {
        producer.close();
    }
}
