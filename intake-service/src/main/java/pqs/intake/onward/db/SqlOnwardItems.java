package pqs.intake.onward.db;

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
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.db.StatementWork;
import pqs.intake.onward.Onward;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardItems;
import pqs.intake.onward.OnwardKind;
import pqs.intake.onward.OnwardOutcome;
import pqs.intake.onward.StatutoryBody;

/** What concerns became, by plain SQL under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlOnwardItems implements OnwardItems {

    private static final String ADD = """
            insert into concern_onward (onward_id, concern_id, practice_code, commissioner_code, kind, body, owner, began_on,
                sensitive, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            select onward_id, concern_id, kind, body, owner, began_on, sensitive, recorded_at, recorded_by, outcome_code,
                outcome_words, outcome_at, outcome_by
            from concern_onward
            """;
    private static final String SETTLE = """
            update concern_onward set outcome_code = ?, outcome_words = ?, outcome_at = ?, outcome_by = ?
            where onward_id = ? and (outcome_at is null or outcome_at < ?)
            """;

    private final AgroalDataSource database;

    SqlOnwardItems(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(Onward item, CaseFacts concern) {
        run(ADD, statement -> {
            statement.setObject(1, item.id().value());
            statement.setObject(2, item.concern().value());
            statement.setString(3, concern.concern().practice().value());
            statement.setString(4, concern.commissionerCode());
            statement.setString(5, item.kind().code());
            statement.setString(6, item.body().map(StatutoryBody::code).orElse(null));
            statement.setString(7, item.owner());
            statement.setObject(8, item.beganOn());
            statement.setBoolean(9, item.sensitive());
            statement.setTimestamp(10, Timestamp.from(item.recordedAt()));
            statement.setString(11, item.recordedBy());
            return statement.executeUpdate();
        });
    }

    @Override
    public List<Onward> of(ConcernId concern) {
        return select(" where concern_id = ? order by began_on, onward_id", concern.value());
    }

    @Override
    public Optional<Onward> find(OnwardId id) {
        return select(" where onward_id = ?", id.value()).stream().findFirst();
    }

    @Override
    public boolean settle(OnwardId id, OnwardOutcome outcome) {
        return run(SETTLE, statement -> {
            statement.setString(1, outcome.kind().code());
            statement.setString(2, outcome.words().orElse(null));
            statement.setTimestamp(3, Timestamp.from(outcome.at()));
            statement.setString(4, outcome.by());
            statement.setObject(5, id.value());
            statement.setTimestamp(6, Timestamp.from(outcome.at()));
            return statement.executeUpdate() == 1;
        });
    }

    private List<Onward> select(String which, UUID id) {
        return run(SELECT + which, statement -> {
            statement.setObject(1, id);
            var found = new ArrayList<Onward>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        });
    }

    private static Onward read(ResultSet row) throws SQLException {
        return new Onward(
                new OnwardId(row.getObject("onward_id", UUID.class)),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                OnwardKind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getString("body")).map(SqlOnwardItems::body),
                row.getString("owner"),
                row.getObject("began_on", LocalDate.class),
                row.getBoolean("sensitive"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                outcome(row));
    }

    /** One that is no longer on the list is still shown, by its code. */
    private static StatutoryBody body(String code) {
        return StatutoryBody.of(code).orElseGet(() -> new StatutoryBody(code, code, true));
    }

    private static Optional<OnwardOutcome> outcome(ResultSet row) throws SQLException {
        var code = row.getString("outcome_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new OnwardOutcome(
                        OnwardOutcome.Kind.of(code).orElseThrow(),
                        Optional.ofNullable(row.getString("outcome_words")),
                        row.getTimestamp("outcome_at").toInstant(),
                        row.getString("outcome_by")));
    }

    private <T> T run(String sql, StatementWork<T> work) {
        return StatementWork.run(database, sql, work);
    }
}
