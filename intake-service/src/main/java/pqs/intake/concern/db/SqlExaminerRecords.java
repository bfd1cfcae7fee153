package pqs.intake.concern.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ExaminerAnswers;
import pqs.intake.concern.ExaminerAnswers.Answer;
import pqs.intake.concern.ExaminerRecords;

/** Medical examiners' answers by plain SQL, under row-level security by their case. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlExaminerRecords implements ExaminerRecords {

    private static final String ADD =
            "insert into concern_examiner (concern_id, cause_agreed, coroner, governance) values (?, ?, ?, ?)";
    private static final String OF =
            "select cause_agreed, coroner, governance from concern_examiner where concern_id = ?";

    private final AgroalDataSource database;

    SqlExaminerRecords(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void keep(ConcernFacts concern, ExaminerAnswers answers) {
        StatementWork.run(database, ADD, statement -> {
            statement.setObject(1, concern.id().value());
            statement.setString(2, answers.causeAgreed().code());
            statement.setString(3, answers.coroner().code());
            statement.setString(4, answers.governance().code());
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<ExaminerAnswers> of(ConcernId concern) {
        return StatementWork.run(database, OF, statement -> {
            statement.setObject(1, concern.value());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new ExaminerAnswers(
                                answer(rows.getString(1)), answer(rows.getString(2)), answer(rows.getString(3))))
                        : Optional.<ExaminerAnswers>empty();
            }
        });
    }

    private static Answer answer(String code) {
        return Answer.of(code).orElseThrow();
    }
}
