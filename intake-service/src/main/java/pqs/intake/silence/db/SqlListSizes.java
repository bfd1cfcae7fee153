package pqs.intake.silence.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pqs.intake.practice.PracticeCode;
import pqs.intake.silence.ListSize;
import pqs.intake.silence.ListSizes;

/** The table {@code practice_list_size}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlListSizes implements ListSizes {

    private final AgroalDataSource database;

    SqlListSizes(AgroalDataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T run(Connection connection, PreparedStatement statement) throws SQLException;
    }

    @Override
    public Map<ListSize, Integer> known(List<ListSize> asked) {
        return run("""
                select given.place, l.patients
                from unnest(?::text[], ?::date[]) with ordinality as given (code, day, place)
                join practice_list_size l on l.practice_code = given.code and l.counted_on = given.day
                """, (connection, statement) -> {
            bind(connection, statement, asked);
            var known = new HashMap<ListSize, Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(asked.get(rows.getInt("place") - 1), rows.getInt("patients"));
                }
            }
            return known;
        });
    }

    @Override
    public Set<PracticeCode> inDirectory(List<ListSize> asked) {
        return run("select code from practice where code = any (?)", (connection, statement) -> {
            statement.setArray(1, codes(connection, asked));
            var codes = new HashSet<PracticeCode>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    codes.add(new PracticeCode(rows.getString(1)));
                }
            }
            return codes;
        });
    }

    @Override
    public void keep(List<ListSize> sizes) {
        int written = run("""
                insert into practice_list_size (practice_code, counted_on, patients)
                select code, day, patients from unnest(?::text[], ?::date[], ?::integer[]) as given (code, day, patients)
                on conflict on constraint practice_list_size_pk do update set patients = excluded.patients
                """, (connection, statement) -> {
            bind(connection, statement, sizes);
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int4", sizes.stream().map(ListSize::patients).toArray()));
            return statement.executeUpdate();
        });
        if (written != sizes.size()) {
            throw new IllegalStateException(written + " of " + sizes.size() + " list sizes were written");
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<ListSize> sizes)
            throws SQLException {
        statement.setArray(1, codes(connection, sizes));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "date",
                        sizes.stream()
                                .map(size -> Date.valueOf(size.countedOn()))
                                .toArray()));
    }

    private static Array codes(Connection connection, List<ListSize> sizes) throws SQLException {
        return connection.createArrayOf(
                "text", sizes.stream().map(size -> size.practice().value()).toArray());
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("list sizes could not be read or written", e);
        }
    }
}
