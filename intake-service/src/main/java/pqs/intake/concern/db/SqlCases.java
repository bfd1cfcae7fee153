package pqs.intake.concern.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.platform.id.ReferenceNumber;

/** Cases by plain SQL, under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlCases implements Cases {

    private static final String ADD = """
            insert into concern_case (concern_id, version, reference, practice_code, commissioner_code, provider_code, site_code,
                category, severity, occurred_on, reported_at, reported_by, source, confidential, urgent, attention, entry,
                state, due_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?)
            """;
    private static final String SAVE = """
            update concern_case set version = version + 1, provider_code = ?, site_code = ?, category = ?, severity = ?,
                occurred_on = ?, urgent = ?, attention = ?, state = ?, harm_actual = ?, harm_potential = ?, themes = ?,
                merged_into = ?, outcome_code = ?, outcome_words = ?, acknowledged_at = ?, acknowledged_by = ?,
                closed_at = ?, closed_by = ?, sensitive_since = ?, confidential = ?
            where concern_id = ?
            """;

    private static final String JOINED_TO = CaseRows.SELECT + """
             where concern_id in (
                with recursive joined as (
                    select concern_id from concern_case where merged_into = ? and state = 'merged'
                    union
                    select c.concern_id from concern_case c join joined j on c.merged_into = j.concern_id
                    where c.state = 'merged')
                select concern_id from joined)
            order by reported_at, concern_id
            """;

    private final AgroalDataSource database;

    SqlCases(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(ConcernCase.Received received, Optional<Instant> dueAt) {
        run(ADD, statement -> {
            CaseRows.add(statement, received.facts(), dueAt);
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<ConcernCase> find(ConcernId id) {
        return one(CaseRows.SELECT + " where concern_id = ?", id.value());
    }

    @Override
    public Optional<ConcernCase> find(ReferenceNumber reference) {
        return one(CaseRows.SELECT + " where reference = ?", reference.value());
    }

    @Override
    public Map<ConcernId, ConcernCase> find(Collection<ConcernId> ids) {
        return run(CaseRows.SELECT + " where concern_id = any (?)", statement -> {
            statement.setArray(
                    1,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "uuid", ids.stream().map(ConcernId::value).toArray()));
            var found = new LinkedHashMap<ConcernId, ConcernCase>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var read = CaseRows.read(rows);
                    found.put(read.facts().id(), read);
                }
            }
            return found;
        });
    }

    @Override
    public List<ConcernCase.Merged> joinedTo(ConcernId id) {
        return run(JOINED_TO, statement -> {
            statement.setObject(1, id.value());
            var found = new ArrayList<ConcernCase.Merged>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add((ConcernCase.Merged) CaseRows.read(rows));
                }
            }
            return found;
        });
    }

    @Override
    public Optional<ConcernCase> lock(ConcernId id) {
        return one(CaseRows.SELECT + " where concern_id = ? for update", id.value());
    }

    @Override
    public void save(ConcernCase changed, Optional<Instant> dueAt) {
        save(changed);
        run("update concern_case set due_at = ? where concern_id = ?", statement -> {
            statement.setTimestamp(1, dueAt.map(Timestamp::from).orElse(null));
            statement.setObject(2, changed.facts().id().value());
            return required(statement);
        });
    }

    @Override
    public void save(ConcernCase changed) {
        run(SAVE, statement -> {
            CaseRows.save(statement, changed);
            return required(statement);
        });
    }

    @Override
    public Optional<Instant> dueAt(ConcernId id) {
        return moment("due_at", id);
    }

    @Override
    public Optional<Instant> nextDue(ConcernId id) {
        return moment("least(due_at, judge_by)", id);
    }

    private Optional<Instant> moment(String which, ConcernId id) {
        return run("select " + which + " from concern_case where concern_id = ?", statement -> {
            statement.setObject(1, id.value());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant)
                        : Optional.<Instant>empty();
            }
        });
    }

    @Override
    public void setJudgeBy(ConcernId id, Optional<Instant> judgeBy) {
        run("update concern_case set judge_by = ? where concern_id = ?", statement -> {
            statement.setTimestamp(1, judgeBy.map(Timestamp::from).orElse(null));
            statement.setObject(2, id.value());
            return required(statement);
        });
    }

    @Override
    public void setDue(ConcernId id, Instant dueAt) {
        run("update concern_case set due_at = ? where concern_id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(dueAt));
            statement.setObject(2, id.value());
            return required(statement);
        });
    }

    @Override
    public void clearDue(ConcernId id) {
        run("update concern_case set due_at = null where concern_id = ?", statement -> {
            statement.setObject(1, id.value());
            return required(statement);
        });
    }

    @Override
    public List<ConcernCase.Received> receivedWithoutDue() {
        return all(CaseRows.SELECT + " where state = 'received' and due_at is null").stream()
                .map(ConcernCase.Received.class::cast)
                .toList();
    }

    @Override
    public List<ConcernCase> unjudgedWithoutDue() {
        return all(CaseRows.SELECT + " where state = 'acknowledged' and harm_actual is null and judge_by is null");
    }

    private List<ConcernCase> all(String sql) {
        return run(sql, statement -> {
            var found = new ArrayList<ConcernCase>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(CaseRows.read(rows));
                }
            }
            return found;
        });
    }

    /** A row that was seen a moment ago and may not be written is a mistake in the program. */
    private static int required(PreparedStatement statement) throws SQLException {
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("a case was not written: it is not there, or not in scope");
        }
        return 1;
    }

    private Optional<ConcernCase> one(String sql, Object argument) {
        return run(sql, statement -> {
            statement.setObject(1, argument);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(CaseRows.read(rows)) : Optional.<ConcernCase>empty();
            }
        });
    }

    private <T> T run(String sql, StatementWork<T> work) {
        return StatementWork.run(database, sql, work);
    }
}
