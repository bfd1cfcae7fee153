package pqs.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import pqs.local.DatabaseAccess.Login;

/**
 * The database by itself: the statements of an accepted concern, prepared, in one transaction, over the driver that intake
 * uses, as intake's role and under its row-level security, with nothing around them.
 */
final class BareTarget implements Target {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Replay replay;

    BareTarget(String jdbcUrl, Login login, Replay replay) {
        database.setUrl(jdbcUrl);
        database.setUser(login.user());
        database.setPassword(login.password());
        // Values are as the log has them; PostgreSQL knows best what they are.
        database.setStringType("unspecified");
        this.replay = replay;
    }

    @Override
    public String name() {
        return "the same statements, bare";
    }

    @Override
    public Lane open() {
        return new BareLane();
    }

    /** As JDBC wants it: PostgreSQL numbers the places, JDBC counts them. */
    static String jdbc(String sql) {
        var numbers = PLACE.matcher(sql)
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                throw new CannotMeasure("the places of a statement are not numbered in order: " + sql);
            }
        }
        return PLACE.matcher(sql.replace("?", "??")).replaceAll("?");
    }

    private final class BareLane implements Lane {

        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        BareLane() {
            try {
                connection = database.getConnection();
                connection.setAutoCommit(false);
                for (var sql : replay.shape()) {
                    statements.add(connection.prepareStatement(jdbc(sql)));
                }
            } catch (SQLException e) {
                throw new CannotMeasure("the database cannot be reached", e);
            }
        }

        @Override
        public boolean once() {
            try {
                var values = replay.next();
                for (int i = 0; i < statements.size(); i++) {
                    execute(statements.get(i), values.get(i));
                }
                connection.commit();
                return true;
            } catch (SQLException e) {
                throw new CannotMeasure(
                        "the statements of an accepted concern cannot be repeated: " + e.getMessage(), e);
            }
        }

        private static void execute(PreparedStatement statement, List<@Nullable String> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                var value = values.get(i);
                if (value == null) {
                    statement.setNull(i + 1, Types.VARCHAR);
                } else {
                    statement.setString(i + 1, value);
                }
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException alreadyGone) {
                // Nothing is open in it any more.
            }
        }
    }
}
