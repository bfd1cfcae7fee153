package pqs.platform.crypto;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import pqs.platform.retry.DatabaseTrouble;

/** The rows of sealed columns, whatever table they stand in. Names come from {@link SealedColumn}, which lets plain ones in. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SealedRows {

    private final AgroalDataSource database;

    SealedRows(AgroalDataSource database) {
        this.database = database;
    }

    /** A sealed field and the row it stands in. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one batch; parsed where a damaged one can be counted
    record Row(UUID id, byte[] field) {}

    /** A row as it shall be from now on. */
    static final class Resealed {

        private final UUID id;
        private final SealedField after;
        private final byte[] pseudonym;

        /** @param pseudonym empty where the column has none beside it */
        Resealed(UUID id, SealedField after, byte[] pseudonym) {
            this.id = id;
            this.after = after;
            this.pseudonym = pseudonym.clone();
        }
    }

    /** How many fields of the column each key holds shut. */
    Map<KeyId, Long> byKey(SealedColumn column) {
        var sql = "select sealed_key(%s), count(*) from %s group by 1".formatted(column.column(), column.table());
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var counts = new TreeMap<KeyId, Long>((one, other) -> one.value().compareTo(other.value()));
            while (rows.next()) {
                counts.merge(key(rows.getString(1)), rows.getLong(2), Long::sum);
            }
            return counts;
        } catch (SQLException e) {
            throw new DatabaseTrouble("counting the sealed fields of " + column.name(), e);
        }
    }

    long count(SealedColumn column, KeyId key) {
        return byKey(column).getOrDefault(key, 0L);
    }

    /** Takes rows sealed under the key for this transaction; rows that another has taken are left to it. */
    List<Row> claim(SealedColumn column, KeyId key, Collection<UUID> except, int rowsMax) {
        var sql = """
                select %1$s, %2$s from %3$s
                where sealed_key(%2$s) = ? and not %1$s = any (?)
                limit ? for update skip locked""".formatted(column.rowId(), column.column(), column.table());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.value());
            statement.setArray(2, connection.createArrayOf("uuid", except.toArray()));
            statement.setInt(3, rowsMax);
            try (var rows = statement.executeQuery()) {
                var claimed = new ArrayList<Row>();
                while (rows.next()) {
                    claimed.add(new Row(rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
                return claimed;
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble("taking sealed fields of " + column.name(), e);
        }
    }

    /** A damaged header may name anything; such fields are counted together. */
    private static KeyId key(String name) {
        return KeyId.fits(name) ? new KeyId(name) : new KeyId("unreadable");
    }

    void replace(SealedColumn column, List<Resealed> rows) {
        var pseudonym = column.pseudonym()
                .map(beside -> ", " + beside.column() + " = ?")
                .orElse("");
        var sql = "update %s set %s = ?%s where %s = ?"
                .formatted(column.table(), column.column(), pseudonym, column.rowId());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                int parameter = 1;
                statement.setBytes(parameter++, row.after.bytes());
                if (column.pseudonym().isPresent()) {
                    statement.setBytes(parameter++, row.pseudonym);
                }
                statement.setObject(parameter, row.id);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseTrouble("sealing anew in " + column.name(), e);
        }
    }
}
