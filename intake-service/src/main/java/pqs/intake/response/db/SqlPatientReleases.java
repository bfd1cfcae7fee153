package pqs.intake.response.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.ConcernCase.Done;
import pqs.intake.concern.ConcernId;
import pqs.intake.provider.ProviderCode;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.PatientReleases;

/** Releases by plain SQL, under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlPatientReleases implements PatientReleases {

    private final AgroalDataSource database;

    SqlPatientReleases(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(PatientRelease.Active release) {
        var facts = release.facts();
        StatementWork.required(
                database,
                """
                insert into patient_release (release_id, concern_id, provider_code, reason, released_by, released_at)
                values (?, ?, ?, ?, ?, ?)""",
                facts.id(),
                facts.concern().value(),
                facts.provider().value(),
                facts.reason(),
                facts.released().by(),
                facts.released().at());
    }

    @Override
    public Optional<PatientRelease.Active> active(ConcernId concern) {
        return StatementWork.query(
                        database,
                        "select * from patient_release where concern_id = ? and ended_at is null",
                        row -> new PatientRelease.Active(facts(row)),
                        concern.value())
                .stream()
                .findFirst();
    }

    @Override
    public void end(PatientRelease.Ended ended) {
        StatementWork.required(
                database,
                """
                update patient_release set ended_at = ?, ended_by = ?, ended_reason = ?
                where release_id = ? and ended_at is null""",
                ended.ended().at(),
                ended.ended().by(),
                ended.reason(),
                ended.facts().id());
    }

    @Override
    public List<PatientRelease> of(ConcernId concern) {
        return StatementWork.query(
                database,
                "select * from patient_release where concern_id = ? order by released_at desc",
                SqlPatientReleases::read,
                concern.value());
    }

    private static PatientRelease read(ResultSet row) throws SQLException {
        return row.getTimestamp("ended_at") == null
                ? new PatientRelease.Active(facts(row))
                : new PatientRelease.Ended(
                        facts(row),
                        new Done(RequestRows.at(row, "ended_at"), row.getString("ended_by")),
                        row.getString("ended_reason"));
    }

    private static PatientRelease.Facts facts(ResultSet row) throws SQLException {
        return new PatientRelease.Facts(
                row.getObject("release_id", UUID.class),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                new ProviderCode(row.getString("provider_code")),
                row.getString("reason"),
                new Done(RequestRows.at(row, "released_at"), row.getString("released_by")));
    }
}
