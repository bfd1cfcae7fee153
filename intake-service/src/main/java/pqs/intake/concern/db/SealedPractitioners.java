package pqs.intake.concern.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.concern.Practitioners;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.crypto.Pseudonyms;
import pqs.platform.crypto.SealedColumn;
import pqs.platform.crypto.SealedField;
import pqs.platform.crypto.Sealer;
import pqs.platform.crypto.Unsealer;
import pqs.platform.personal.PersonName;

/** Practitioners' names as sealed fields under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SealedPractitioners implements Practitioners {

    private static final String SAME_PRACTITIONER = "same-practitioner-in-concerns";
    private static final SealedColumn COLUMN = new SealedColumn(
            "concern_practitioner",
            "name_sealed",
            "concern_id",
            Optional.of(new SealedColumn.PseudonymColumn("name_pseudonym", SAME_PRACTITIONER)));
    private static final String ADD = """
            insert into concern_practitioner (concern_id, practice_code, name_sealed, name_pseudonym) values (?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final Sealer sealer;
    private final Unsealer unsealer;
    private final Pseudonyms pseudonyms;

    SealedPractitioners(AgroalDataSource database, Sealer sealer, Unsealer unsealer, Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        this.database = database;
        this.sealer = sealer;
        this.unsealer = unsealer;
    }

    /** Declares the column, so that it is sealed anew when keys change. */
    @Produces
    @Singleton
    static SealedColumn practitionerColumn() {
        return COLUMN;
    }

    @Override
    public void keep(ConcernFacts concern, PersonName typed) {
        var field = sealer.seal(COLUMN, concern.id(), typed);
        StatementWork.run(database, ADD, statement -> {
            statement.setObject(1, concern.id().value());
            statement.setString(2, concern.practice().value());
            statement.setBytes(3, field.bytes());
            statement.setBytes(4, pseudonyms.of(SAME_PRACTITIONER, typed));
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean holds(ConcernId concern) {
        return sealed(concern).isPresent();
    }

    @Override
    public boolean matches(ConcernId concern, Optional<PersonName> practitioner) {
        boolean held = holds(concern);
        var pseudonym = bytes(
                "select name_pseudonym from concern_practitioner where concern_id = ? and name_pseudonym is not null",
                concern);
        return held == practitioner.isPresent()
                && practitioner.stream()
                        .allMatch(name ->
                                pseudonym.isEmpty() || pseudonyms.matches(SAME_PRACTITIONER, name, pseudonym.get()));
    }

    @Override
    public Optional<PersonName> open(CaseFacts concern, OpeningPurpose purpose) {
        var reading = AuditEntry.read(
                        "concern.practitioner",
                        AuditSubject.of("concern", concern.id().value()),
                        AuditPurpose.of(purpose.code()))
                .ownedBy(concern.trailOwner());
        return sealed(concern.id())
                .map(SealedField::of)
                .map(field -> unsealer.open(COLUMN, concern.id(), field, reading))
                .map(opened -> PersonName.parse(opened)
                        .orElseThrow(() -> new IllegalStateException("what was sealed is no name")));
    }

    private Optional<byte[]> sealed(ConcernId concern) {
        return bytes("select name_sealed from concern_practitioner where concern_id = ?", concern);
    }

    private Optional<byte[]> bytes(String sql, ConcernId concern) {
        return StatementWork.run(database, sql, statement -> {
            statement.setObject(1, concern.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
            }
        });
    }
}
