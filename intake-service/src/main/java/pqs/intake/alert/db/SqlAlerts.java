package pqs.intake.alert.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.alert.Alert;
import pqs.intake.alert.AlertCategory;
import pqs.intake.alert.AlertFacts;
import pqs.intake.alert.AlertId;
import pqs.intake.alert.Alerts;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.db.StatementWork;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Alerts by plain SQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlAlerts implements Alerts {

    private static final String SELECT = """
            select alert_id, reference, provider_code, practice_code, commissioner_code, category, happened_on, words, raised_at,
                   answer, answered_at, submission_digest
            from reverse_alert
            """;
    private static final String ADD = """
            insert into reverse_alert (alert_id, reference, provider_code, practice_code, commissioner_code, category,
                happened_on, words, raised_at, raised_by, submission_key, submission_digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final AgroalDataSource database;

    SqlAlerts(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean add(Alert.Raised raised, String raisedBy, SubmissionKey key, String digest) {
        var facts = raised.facts();
        return run(ADD, statement -> {
                    statement.setObject(1, facts.id().value());
                    statement.setString(2, facts.reference().value());
                    statement.setString(3, facts.provider().value());
                    statement.setString(4, facts.practice().value());
                    statement.setString(5, facts.commissionerCode());
                    statement.setString(6, facts.category().code());
                    statement.setObject(7, facts.happenedOn());
                    statement.setString(8, raised.words());
                    statement.setTimestamp(9, Timestamp.from(facts.raisedAt()));
                    statement.setString(10, raisedBy);
                    statement.setString(11, key.value());
                    statement.setString(12, digest);
                    return statement.executeUpdate();
                })
                == 1;
    }

    @Override
    public Optional<Taken> submission(String raisedBy, SubmissionKey key) {
        return run(SELECT + " where raised_by = ? and submission_key = ?", statement -> {
            statement.setString(1, raisedBy);
            statement.setString(2, key.value());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Taken(rows.getString("submission_digest"), alert(rows)))
                        : Optional.<Taken>empty();
            }
        });
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return first(SELECT + " where alert_id = ?", id.value());
    }

    @Override
    public Optional<Alert> find(ReferenceNumber reference) {
        return first(SELECT + " where reference = ?", reference.value());
    }

    @Override
    public Optional<Alert> lock(AlertId id) {
        return first(SELECT + " where alert_id = ? for update", id.value());
    }

    /** Identifiers are ordered by time. */
    @Override
    public Slice<Alert> list(PageRequest<UUID> page) {
        boolean back = page.isBackwards();
        var beside = page.place().beside();
        var condition = beside.isEmpty() ? "" : back ? " where alert_id > ?" : " where alert_id < ?";
        var order = " order by alert_id " + (back ? "asc" : "desc") + " limit " + page.rowsToFetch();
        return Slice.of(page, query(SELECT + condition + order, beside.stream().toArray()));
    }

    @Override
    public void answer(Alert.Answered answered, String answeredBy) {
        run("update reverse_alert set answer = ?, answered_by = ?, answered_at = ? where alert_id = ?", statement -> {
            statement.setString(1, answered.answer());
            statement.setString(2, answeredBy);
            statement.setTimestamp(3, Timestamp.from(answered.answeredAt()));
            statement.setObject(4, answered.facts().id().value());
            return statement.executeUpdate();
        });
    }

    private Optional<Alert> first(String sql, Object... arguments) {
        return query(sql, arguments).stream().findFirst();
    }

    private List<Alert> query(String sql, Object... arguments) {
        return run(sql, statement -> {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var found = new ArrayList<Alert>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(alert(rows));
                }
            }
            return found;
        });
    }

    private static Alert alert(ResultSet row) throws SQLException {
        var facts = new AlertFacts(
                new AlertId(row.getObject("alert_id", UUID.class)),
                new ReferenceNumber(row.getString("reference")),
                new ProviderCode(row.getString("provider_code")),
                new PracticeCode(row.getString("practice_code")),
                row.getString("commissioner_code"),
                AlertCategory.of(row.getString("category")).orElse(AlertCategory.OTHER),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("raised_at").toInstant());
        var raised = new Alert.Raised(facts, row.getString("words"));
        var answer = row.getString("answer");
        return answer == null
                ? raised
                : raised.answer(answer, row.getTimestamp("answered_at").toInstant());
    }

    private <T> T run(String sql, StatementWork<T> work) {
        return StatementWork.run(database, sql, work);
    }
}
