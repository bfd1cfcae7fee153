package pqs.bench.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as the database's log has it: its statements between begin and commit, in order.
 */
record Captured(List<Statement> statements) {

    Captured {
        statements = List.copyOf(statements);
    }

    /**
     * A statement.
     *
     * @param sql with {@code $1}, {@code $2} … where the parameters go
     * @param values of the parameters as PostgreSQL writes them, null where they are
     */
    record Statement(String sql, List<@Nullable String> values) {}

    /** Whether some parameter is, or contains, this. */
    boolean mentions(String words) {
        return statements.stream()
                .flatMap(statement -> statement.values().stream())
                .anyMatch(value -> value != null && value.contains(words));
    }

    /** The statements alone: two transactions of one shape do the same with other values. */
    List<String> shape() {
        return statements.stream().map(Statement::sql).toList();
    }
}
