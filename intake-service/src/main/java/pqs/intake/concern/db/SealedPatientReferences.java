package pqs.intake.concern.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.util.Optional;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.ReleasedPurpose;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.crypto.Pseudonyms;
import pqs.platform.crypto.SealedColumn;
import pqs.platform.crypto.SealedField;
import pqs.platform.crypto.Sealer;
import pqs.platform.crypto.Unsealer;
import pqs.platform.personal.NhsNumber;

/** Patient references as sealed fields under row-level security. The number itself is in no statement and no row. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SealedPatientReferences implements PatientReferences {

    private static final String SAME_PATIENT = "same-patient-in-concerns";
    private static final SealedColumn COLUMN = new SealedColumn(
            "concern_patient_reference",
            "patient_reference_sealed",
            "concern_id",
            Optional.of(new SealedColumn.PseudonymColumn("patient_pseudonym", SAME_PATIENT)));

    private static final String ADD = """
            insert into concern_patient_reference
                (concern_id, practice_code, patient_reference_sealed, patient_pseudonym) values (?, ?, ?, ?)
            """;
    private static final String PSEUDONYM =
            "select patient_pseudonym from concern_patient_reference where concern_id = ?";
    private static final String SEALED =
            "select patient_reference_sealed from concern_patient_reference where concern_id = ?";

    private final AgroalDataSource database;
    private final Sealer sealer;
    private final Unsealer unsealer;
    private final Pseudonyms pseudonyms;

    SealedPatientReferences(AgroalDataSource database, Sealer sealer, Unsealer unsealer, Pseudonyms pseudonyms) {
        this.database = database;
        this.sealer = sealer;
        this.unsealer = unsealer;
        this.pseudonyms = pseudonyms;
    }

    /** Declares the column, so that it is sealed anew when keys change. */
    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }

    @Override
    public void keep(ConcernFacts concern, NhsNumber patient) {
        var field = sealer.seal(COLUMN, concern.id(), patient);
        run(ADD, statement -> {
            statement.setObject(1, concern.id().value());
            statement.setString(2, concern.practice().value());
            statement.setBytes(3, field.bytes());
            statement.setBytes(4, pseudonyms.of(SAME_PATIENT, patient));
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean holds(ConcernId concern) {
        return bytes(PSEUDONYM, concern).isPresent();
    }

    @Override
    public boolean matches(ConcernId concern, Optional<NhsNumber> patient) {
        var held = bytes(PSEUDONYM, concern);
        return held.isPresent() == patient.isPresent()
                && patient.stream().allMatch(number -> pseudonyms.matches(SAME_PATIENT, number, held.orElseThrow()));
    }

    @Override
    public Optional<NhsNumber> open(ConcernFacts concern, OpeningPurpose purpose) {
        var reading = AuditEntry.read(
                        "concern.patient-reference",
                        AuditSubject.of("concern", concern.id().value()),
                        AuditPurpose.of(purpose.code()))
                .ownedBy(concern.practice().value());
        return opened(concern.id(), reading);
    }

    @Override
    public Optional<NhsNumber> openReleased(ConcernId concern, ReleasedPurpose purpose, String owner) {
        var reading = AuditEntry.read(
                        "concern.patient-reference-released",
                        AuditSubject.of("concern", concern.value()),
                        AuditPurpose.of(purpose.code()))
                .ownedBy(owner);
        return opened(concern, reading);
    }

    private Optional<NhsNumber> opened(ConcernId concern, AuditEntry reading) {
        return bytes(SEALED, concern)
                .map(SealedField::of)
                .map(field -> unsealer.open(COLUMN, concern, field, reading))
                .map(opened -> NhsNumber.parse(opened)
                        .orElseThrow(() -> new IllegalStateException("what was sealed is no NHS number")));
    }

    private Optional<byte[]> bytes(String sql, ConcernId concern) {
        return run(sql, statement -> {
            statement.setObject(1, concern.value());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
            }
        });
    }

    private <T> T run(String sql, StatementWork<T> work) {
        return StatementWork.run(database, sql, work);
    }
}
