package pqs.intake.attention.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.attention.Call;
import pqs.intake.attention.Calls;
import pqs.intake.attention.Follows;
import pqs.intake.attention.Lead;
import pqs.intake.concern.ConcernId;

/** Calls for leads, under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlCalls implements Calls {

    private static final String ADD =
            "insert into case_attention (concern_id, lead, called_at, due_at) values (?, ?, ?, ?)";

    private static final String SELECT =
            "select concern_id, lead, called_at, due_at, seen_at, seen_by, seen_for, follows from case_attention ";

    private final AgroalDataSource database;

    SqlCalls(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(ConcernId concern, Lead lead, Instant calledAt, Optional<Instant> dueAt) {
        run(ADD, statement -> {
            statement.setObject(1, concern.value());
            statement.setString(2, lead.code());
            statement.setTimestamp(3, Timestamp.from(calledAt));
            statement.setTimestamp(4, dueAt.map(Timestamp::from).orElse(null));
            return statement.executeUpdate();
        });
    }

    @Override
    public List<Call> of(ConcernId concern) {
        return run(SELECT + "where concern_id = ? order by lead desc", statement -> {
            statement.setObject(1, concern.value());
            return calls(statement);
        });
    }

    @Override
    public void markSeen(ConcernId concern, Lead lead, Call.Seen seen) {
        run(
                "update case_attention set seen_at = ?, seen_by = ?, seen_for = ?, follows = ?"
                        + " where concern_id = ? and lead = ? and seen_at is null",
                statement -> {
                    statement.setTimestamp(1, Timestamp.from(seen.at()));
                    statement.setString(2, seen.by());
                    statement.setString(3, seen.organisation());
                    statement.setString(4, seen.follows().code());
                    statement.setObject(5, concern.value());
                    statement.setString(6, lead.code());
                    return required(statement);
                });
    }

    @Override
    public List<Call> unseenWithoutDue(Lead lead) {
        return run(SELECT + "where lead = ? and seen_at is null and due_at is null", statement -> {
            statement.setString(1, lead.code());
            return calls(statement);
        });
    }

    @Override
    public void setDue(ConcernId concern, Lead lead, Instant dueAt) {
        run("update case_attention set due_at = ? where concern_id = ? and lead = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(dueAt));
            statement.setObject(2, concern.value());
            statement.setString(3, lead.code());
            return required(statement);
        });
    }

    private static int required(PreparedStatement statement) throws SQLException {
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("a call was not written: it is not there, or not in scope");
        }
        return 1;
    }

    private static List<Call> calls(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<Call>();
            while (rows.next()) {
                found.add(call(rows));
            }
            return found;
        }
    }

    private static Call call(ResultSet row) throws SQLException {
        var seenAt = row.getTimestamp("seen_at");
        return new Call(
                new ConcernId(row.getObject("concern_id", UUID.class)),
                Lead.of(row.getString("lead")),
                row.getTimestamp("called_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                seenAt == null
                        ? Optional.empty()
                        : Optional.of(new Call.Seen(
                                seenAt.toInstant(),
                                row.getString("seen_by"),
                                row.getString("seen_for"),
                                Follows.of(row.getString("follows")).orElseThrow())));
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("a call for a lead could not be read or kept", e);
        }
    }
}
