package pqs.intake.concern.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Step;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;

/** Steps by plain SQL, under row-level security by their case. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlSteps implements Steps {

    private static final String ADD = """
            insert into concern_step (step_id, concern_id, at, kind, by_subject, by_organisation, sensitive, words)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF = """
            select step_id, at, kind, by_subject, by_organisation, sensitive, words from concern_step
            where concern_id = ? order by at, step_id
            """;

    private final AgroalDataSource database;

    SqlSteps(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(Step step) {
        StatementWork.run(database, ADD, statement -> {
            statement.setObject(1, step.id());
            statement.setObject(2, step.concern().value());
            statement.setTimestamp(3, Timestamp.from(step.at()));
            statement.setString(4, step.kind().code());
            statement.setString(5, step.bySubject());
            statement.setString(6, step.byOrganisation());
            statement.setBoolean(7, step.sensitive());
            statement.setString(8, step.words().orElse(null));
            return statement.executeUpdate();
        });
    }

    @Override
    public List<Step> of(ConcernId concern) {
        return StatementWork.run(database, OF, statement -> {
            statement.setObject(1, concern.value());
            try (var rows = statement.executeQuery()) {
                var steps = new ArrayList<Step>();
                while (rows.next()) {
                    steps.add(new Step(
                            rows.getObject("step_id", UUID.class),
                            concern,
                            rows.getTimestamp("at").toInstant(),
                            StepKind.of(rows.getString("kind")),
                            rows.getString("by_subject"),
                            rows.getString("by_organisation"),
                            rows.getBoolean("sensitive"),
                            Optional.ofNullable(rows.getString("words"))));
                }
                return steps;
            }
        });
    }
}
