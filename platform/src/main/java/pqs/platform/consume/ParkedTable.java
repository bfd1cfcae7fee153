package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import pqs.platform.retry.DatabaseTrouble;

/** Rows of parked keys and their records. Every method runs in the transaction of its caller. */
@ApplicationScoped
class ParkedTable {

    private final AgroalDataSource dataSource;
    private final ConsumeConfig config;

    ParkedTable(AgroalDataSource dataSource, ConsumeConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /** A parked key, locked until the transaction ends. */
    record Parked(long id, String consumer, String topic, String key) {}

    /** A parked record, as it once arrived. */
    record Waiting(long id, ConsumerRecord<byte[], byte[]> record, boolean isWhole) {}

    /** Locks the row of a parked key; empty if the key is not parked. Waits while somebody else has the lock. */
    OptionalLong lock(String consumer, String topic, String key) {
        return query(
                "looking for a parked key",
                "select id from parked_key where consumer = ? and topic = ? and key = ? for update",
                row -> row.next() ? OptionalLong.of(row.getLong("id")) : OptionalLong.empty(),
                consumer,
                topic,
                key);
    }

    Optional<Parked> lock(long id) {
        return query(
                "locking a parked key",
                "select id, consumer, topic, key from parked_key where id = ? for update",
                row -> row.next()
                        ? Optional.of(new Parked(
                                row.getLong("id"),
                                row.getString("consumer"),
                                row.getString("topic"),
                                row.getString("key")))
                        : Optional.empty(),
                id);
    }

    /** Parks a key; if it is parked already, its row stays as it is. Answers its id, locked. */
    long park(String consumer, String topic, String key, int attempts, FailureWords why) {
        update("parking a key", """
                insert into parked_key (consumer, topic, key, attempts, error_class, error_message)
                values (?, ?, ?, ?, ?, ?)
                on conflict on constraint parked_key_uq do nothing""", consumer, topic, key, attempts, why.errorClass(), why.message());
        return lock(consumer, topic, key).orElseThrow();
    }

    /**
     * Puts a record behind a parked key. One that is delivered again stays there once; another at the same place, of a
     * topic that was made anew, goes behind.
     */
    void append(long parkedKeyId, ConsumerRecord<byte[], byte[]> record) {
        var names = new ArrayList<String>();
        var values = new ArrayList<byte[]>();
        for (var header : record.headers()) {
            names.add(header.key().replace('\0', ' '));
            values.add(header.value() == null ? new byte[0] : header.value());
        }
        var value = record.value();
        var bytes = value == null ? 0 : value.length;
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into parked_record
                            (parked_key_id, partition, record_offset, header_names, header_values, value, value_bytes,
                             digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint parked_record_arrival_uq do nothing""")) {
            insert.setLong(1, parkedKeyId);
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setArray(4, connection.createArrayOf("text", names.toArray()));
            insert.setArray(5, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
            insert.setBytes(6, bytes > config.parkedValueBytesMax() ? null : value);
            insert.setInt(7, bytes);
            insert.setBytes(8, RecordDigest.of(record));
            insert.executeUpdate();
        } catch (SQLException cause) {
            throw new DatabaseTrouble("putting a record behind a parked key", cause);
        }
    }

    Optional<Waiting> firstWaiting(Parked parked) {
        return query(
                "reading a parked record",
                """
                select id, partition, record_offset, header_names, header_values, value, value_bytes
                from parked_record
                where parked_key_id = ?
                order by id
                limit 1""",
                row -> row.next() ? Optional.of(waiting(parked, row)) : Optional.empty(),
                parked.id());
    }

    private static Waiting waiting(Parked parked, ResultSet row) throws SQLException {
        var value = row.getBytes("value");
        var headers = new RecordHeaders();
        var names = (String[]) row.getArray("header_names").getArray();
        var values = (byte[][]) row.getArray("header_values").getArray();
        for (int i = 0; i < names.length; i++) {
            headers.add(names[i], values[i]);
        }
        var record = new ConsumerRecord<>(
                parked.topic(),
                row.getInt("partition"),
                row.getLong("record_offset"),
                parked.key().getBytes(UTF_8),
                value);
        headers.forEach(record.headers()::add);
        return new Waiting(row.getLong("id"), record, value != null);
    }

    boolean anyWaiting(Parked parked) {
        return query(
                "looking for parked records",
                "select 1 from parked_record where parked_key_id = ? limit 1",
                ResultSet::next,
                parked.id());
    }

    /** Moves a record to those that were set aside, with the reason for which its key was parked. */
    void setAside(Waiting waiting, String by, String reason) {
        update("setting a parked record aside", """
                insert into set_aside_record
                    (consumer, topic, key, partition, record_offset, header_names, header_values, value, value_bytes, digest,
                     error_class, error_message, parked_at, set_aside_by, reason)
                select k.consumer, k.topic, k.key, r.partition, r.record_offset, r.header_names, r.header_values, r.value,
                       r.value_bytes, r.digest, k.error_class, k.error_message, r.parked_at, ?, ?
                from parked_record r join parked_key k on k.id = r.parked_key_id
                where r.id = ?""", by, reason, waiting.id());
        remove(waiting);
    }

    /** Whether this very record, wherever in the topic it stands now, was set aside. */
    boolean wasSetAside(String consumer, ConsumerRecord<byte[], byte[]> record) {
        return query(
                "looking for a record set aside",
                "select 1 from set_aside_record where consumer = ? and topic = ? and digest = ? limit 1",
                ResultSet::next,
                consumer,
                record.topic(),
                RecordDigest.of(record));
    }

    void remove(Waiting waiting) {
        update("removing a parked record", "delete from parked_record where id = ?", waiting.id());
    }

    void remove(Parked parked) {
        update("removing a parked key", "delete from parked_key where id = ?", parked.id());
    }

    void triedAgain(long parkedKeyId, FailureWords why) {
        update("noting a failed try", """
                update parked_key
                set attempts = attempts + 1, tried_at = clock_timestamp(), error_class = ?, error_message = ?
                where id = ?""", why.errorClass(), why.message(), parkedKeyId);
    }

    int count(String consumer) {
        return query(
                "counting parked keys",
                "select count(*) from parked_key where consumer = ?",
                row -> row.next() ? row.getInt(1) : 0,
                consumer);
    }

    /** True if the database answers at all. */
    boolean answers() {
        return query("asking whether the database answers", "select 1", ResultSet::next);
    }

    interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    <T> T query(String doing, String sql, Reading<T> reading, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            return reading.from(rows);
        } catch (SQLException cause) {
            throw new DatabaseTrouble(doing, cause);
        }
    }

    private void update(String doing, String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException cause) {
            throw new DatabaseTrouble(doing, cause);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
