package pqs.platform.http.idempotency;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.retry.DatabaseTrouble;

/** The table {@code idempotent_answer}, through the connection of the running transaction. */
@ApplicationScoped
class KeptAnswers {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final AgroalDataSource dataSource;
    private final Duration waitMax;

    KeptAnswers(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "pqs.http.idempotency.wait-max", defaultValue = "PT2S") Duration waitMax) {
        this.dataSource = dataSource;
        this.waitMax = waitMax;
    }

    /** What was kept under a request: its answer, and whether it was of the same body. */
    record Kept(boolean sameBody, KeptAnswer answer) {}

    /**
     * Takes the request for this transaction. Where another transaction has it in hand, waits for that one to end.
     *
     * @return false if it has been answered
     * @throws RequestInHand if the other transaction takes longer than the wait
     */
    @Transactional(MANDATORY)
    boolean claim(KeyedRequest request, String organisation) {
        try (var connection = dataSource.getConnection()) {
            setLockTimeout(connection, waitMax.toMillis() + "ms");
            var claimed = insert(connection, request, organisation);
            setLockTimeout(connection, "0");
            return claimed;
        } catch (SQLException cause) {
            if (LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw new RequestInHand(cause);
            }
            throw new DatabaseTrouble("claiming an idempotency key", cause);
        }
    }

    @Transactional(MANDATORY)
    Optional<Kept> find(KeyedRequest request) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select body_digest, status, location, entity_tag, body
                        from idempotent_answer where request_digest = ?""")) {
            select.setString(1, request.request());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(
                                request.isSameBodyAs(row.getString("body_digest")),
                                new KeptAnswer(
                                        row.getInt("status"),
                                        row.getString("location"),
                                        row.getString("entity_tag"),
                                        row.getString("body"))))
                        : Optional.empty();
            }
        } catch (SQLException cause) {
            throw new DatabaseTrouble("reading an idempotency key", cause);
        }
    }

    @Transactional(MANDATORY)
    void keep(KeyedRequest request, KeptAnswer answer) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update idempotent_answer set status = ?, location = ?, entity_tag = ?, body = ?
                        where request_digest = ?""")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.entityTag());
            update.setString(4, answer.body());
            update.setString(5, request.request());
            update.executeUpdate();
        } catch (SQLException cause) {
            throw new DatabaseTrouble("keeping the answer to an idempotency key", cause);
        }
    }

    /** Forgets what was kept longer ago; at most so many rows, so that it holds nobody up. */
    @Transactional(MANDATORY)
    int forget(Duration keptFor, int rowsMax) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("""
                        delete from idempotent_answer where request_digest in (
                            select request_digest from idempotent_answer
                            where kept_at < clock_timestamp() - make_interval(secs => ?) limit ? for update skip locked)
                        """)) {
            delete.setDouble(1, (double) keptFor.toSeconds());
            delete.setInt(2, rowsMax);
            return delete.executeUpdate();
        } catch (SQLException cause) {
            throw new DatabaseTrouble("forgetting idempotency keys", cause);
        }
    }

    private static boolean insert(Connection connection, KeyedRequest request, String organisation)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into idempotent_answer (request_digest, body_digest, organisation_code)
                values (?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, request.request());
            insert.setString(2, request.body());
            insert.setString(3, organisation);
            return insert.executeUpdate() == 1;
        }
    }

    private static void setLockTimeout(Connection connection, String timeout) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('lock_timeout', ?, true)")) {
            set.setString(1, timeout);
            set.execute();
        }
    }
}
