package pqs.platform.crypto;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import pqs.platform.retry.DatabaseTrouble;

/** The table of the keys' names, counts and retirements. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class KeyTable {

    /** Shared by all that seal, but not with who retires: what waits here sees whether the key was retired. */
    private static final String HOLD = "select from sealing_key where key_id = ? and retired_at is null for key share";

    private static final String KNOWN = """
            select key_id, encryptions_reserved, retired_at is not null from sealing_key order by first_used_at, key_id
            """;
    private static final String REGISTER = """
            insert into sealing_key (key_id, encryptions_reserved) values (?, 0) on conflict do nothing
            """;
    private static final String LOCK = "select from sealing_key where key_id = ? for update";
    private static final String RETIRE = """
            update sealing_key set retired_at = clock_timestamp() where key_id = ? and retired_at is null
            """;

    private final AgroalDataSource database;

    KeyTable(AgroalDataSource database) {
        this.database = database;
    }

    /** What the table has of a key. */
    record Known(long encryptionsMax, boolean retired) {

        static final Known NOT_YET = new Known(0, false);
    }

    /** Keeps the key from being retired until the transaction ends; false if it is already. */
    boolean hold(KeyId key) {
        return found(HOLD, key);
    }

    Map<KeyId, Known> known() {
        return with("reading the sealing keys", KNOWN, statement -> {
            var known = new LinkedHashMap<KeyId, Known>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(new KeyId(rows.getString(1)), new Known(rows.getLong(2), rows.getBoolean(3)));
                }
            }
            return known;
        });
    }

    /** Makes a key known that has sealed nothing here. */
    void register(KeyId key) {
        changed(REGISTER, key);
    }

    /** Waits for all that seals under the key, and keeps out what would; false if the key is not known. */
    boolean lock(KeyId key) {
        return found(LOCK, key);
    }

    /** False if it was retired before. */
    boolean retire(KeyId key) {
        return changed(RETIRE, key);
    }

    private boolean found(String sql, KeyId key) {
        return with("looking for a sealing key", sql, statement -> {
            statement.setString(1, key.value());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    private boolean changed(String sql, KeyId key) {
        return with("writing down a sealing key", sql, statement -> {
            statement.setString(1, key.value());
            return statement.executeUpdate() == 1;
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String doing, String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new DatabaseTrouble(doing, e);
        }
    }
}
