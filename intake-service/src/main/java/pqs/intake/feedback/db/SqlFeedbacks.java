package pqs.intake.feedback.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.db.CaseRows;
import pqs.intake.concern.db.StatementWork;
import pqs.intake.feedback.Feedback;
import pqs.intake.feedback.FeedbackSummary;
import pqs.intake.feedback.Feedbacks;

/** Feedback by plain SQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlFeedbacks implements Feedbacks {

    private static final String KEEP = """
            insert into concern_feedback (concern_id, practice_code, commissioner_code, clear, quick, words, given_by, given_at,
                changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (concern_id) do update set clear = excluded.clear, quick = excluded.quick, words = excluded.words,
                given_by = excluded.given_by, changed_at = excluded.changed_at
            """;
    private static final String SUMMARY = """
            select count(*), count(f.concern_id), coalesce(sum(f.clear), 0), coalesce(sum(f.quick), 0),
                   coalesce((array_agg(f.words order by md5(f.words)) filter (where f.words is not null))[1:50], '{}')
            from concern_case c left join concern_feedback f on f.concern_id = c.concern_id
            where c.state = 'closed' and c.closed_at >= ? and c.commissioner_code = any (?)
            """;
    private static final String CLOSED = CaseRows.SELECT
            + " where state = 'closed' and closed_at >= ? and practice_code = any (?) order by closed_at desc, concern_id limit ";

    private final AgroalDataSource database;

    SqlFeedbacks(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Feedback> find(ConcernId concern) {
        return run(
                "select clear, quick, words, given_at, changed_at from concern_feedback where concern_id = ?",
                statement -> {
                    statement.setObject(1, concern.value());
                    try (var rows = statement.executeQuery()) {
                        return rows.next()
                                ? Optional.of(new Feedback(
                                        concern,
                                        rows.getInt("clear"),
                                        rows.getInt("quick"),
                                        Optional.ofNullable(rows.getString("words")),
                                        rows.getTimestamp("given_at").toInstant(),
                                        rows.getTimestamp("changed_at").toInstant()))
                                : Optional.<Feedback>empty();
                    }
                });
    }

    @Override
    public void keep(Feedback feedback, ConcernCase standing, String givenBy) {
        run(KEEP, statement -> {
            statement.setObject(1, feedback.concern().value());
            statement.setString(2, standing.facts().concern().practice().value());
            statement.setString(3, standing.facts().commissionerCode());
            statement.setInt(4, feedback.clear());
            statement.setInt(5, feedback.quick());
            statement.setString(6, feedback.words().orElse(null));
            statement.setString(7, givenBy);
            statement.setTimestamp(8, Timestamp.from(feedback.givenAt()));
            statement.setTimestamp(9, Timestamp.from(feedback.changedAt()));
            return statement.executeUpdate();
        });
    }

    @Override
    public FeedbackSummary summary(Collection<String> commissioners, Instant since) {
        return run(SUMMARY, statement -> {
            statement.setTimestamp(1, Timestamp.from(since));
            statement.setArray(2, statement.getConnection().createArrayOf("text", commissioners.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                var words = (String[]) rows.getArray(5).getArray();
                return FeedbackSummary.of(
                        rows.getLong(1), rows.getLong(2), rows.getDouble(3), rows.getDouble(4), List.of(words));
            }
        });
    }

    @Override
    public List<ConcernCase.Closed> closed(Collection<String> practices, Instant since, int rowsMax) {
        return run(CLOSED + rowsMax, statement -> {
            statement.setTimestamp(1, Timestamp.from(since));
            statement.setArray(2, statement.getConnection().createArrayOf("text", practices.toArray()));
            var found = new ArrayList<ConcernCase.Closed>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add((ConcernCase.Closed) CaseRows.read(rows));
                }
            }
            return found;
        });
    }

    private <T> T run(String sql, StatementWork<T> work) {
        return StatementWork.run(database, sql, work);
    }
}
