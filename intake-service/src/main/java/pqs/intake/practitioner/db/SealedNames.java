package pqs.intake.practitioner.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.practitioner.KnownPractitioners;
import pqs.intake.practitioner.Letters;
import pqs.intake.practitioner.Practitioner;
import pqs.intake.provider.ProviderCode;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.crypto.Pseudonyms;
import pqs.platform.crypto.SealedColumn;
import pqs.platform.crypto.SealedField;
import pqs.platform.crypto.Sealer;
import pqs.platform.crypto.Unsealer;
import pqs.platform.personal.PersonName;

/** Practitioners under row-level security, their names sealed, with a keyed pseudonym to tell whether two names are one. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SealedNames implements KnownPractitioners {

    private static final String SAME_NAME = "same-practitioner-of-provider";

    private static final SealedColumn COLUMN = new SealedColumn(
            "practitioner",
            "name_sealed",
            "practitioner_id",
            Optional.of(new SealedColumn.PseudonymColumn("name_pseudonym", SAME_NAME)));

    private static final String SELECT = "select practitioner_id, provider_code, letter from practitioner ";

    private static final String ADD = """
            insert into practitioner (practitioner_id, provider_code, letter, commissioner_code, added_at, name_sealed,
                name_pseudonym) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final Sealer sealer;
    private final Unsealer unsealer;
    private final Pseudonyms pseudonyms;

    SealedNames(AgroalDataSource database, Sealer sealer, Unsealer unsealer, Pseudonyms pseudonyms) {
        this.database = database;
        this.sealer = sealer;
        this.unsealer = unsealer;
        this.pseudonyms = pseudonyms;
    }

    /** Declares the column, so that it is sealed anew when keys change. */
    @Produces
    @Singleton
    static SealedColumn knownPractitionerColumn() {
        return COLUMN;
    }

    @Override
    public List<Practitioner> of(ProviderCode provider) {
        return run(SELECT + "where provider_code = ? order by length(letter), letter", statement -> {
            statement.setString(1, provider.value());
            return practitioners(statement);
        });
    }

    @Override
    public Optional<Practitioner> named(ProviderCode provider, PersonName name) {
        var sought = pseudonyms.allOf(SAME_NAME, name);
        var places = String.join(", ", Collections.nCopies(sought.size(), "?"));
        return run(
                SELECT + "where provider_code = ? and name_pseudonym in (" + places + ") order by added_at limit 1",
                statement -> {
                    statement.setString(1, provider.value());
                    for (int i = 0; i < sought.size(); i++) {
                        statement.setBytes(i + 2, sought.get(i));
                    }
                    return practitioners(statement).stream().findFirst();
                });
    }

    /** Those of a provider are written down one after the other: a lock on its name, until the transaction ends, keeps letters apart. */
    @Override
    public Practitioner add(UUID id, ProviderCode provider, String commissionerCode, PersonName name, Instant at) {
        run("select pg_advisory_xact_lock(hashtextextended('practitioner of ' || ?, 0))", statement -> {
            statement.setString(1, provider.value());
            return statement.execute();
        });
        var practitioner =
                new Practitioner(id, provider, Letters.after(of(provider).size()));
        run(ADD, statement -> {
            statement.setObject(1, id);
            statement.setString(2, provider.value());
            statement.setString(3, practitioner.letter());
            statement.setString(4, commissionerCode);
            statement.setTimestamp(5, Timestamp.from(at));
            statement.setBytes(6, sealer.seal(COLUMN, id, name).bytes());
            statement.setBytes(7, pseudonyms.of(SAME_NAME, name));
            return statement.executeUpdate();
        });
        return practitioner;
    }

    @Override
    public PersonName open(Practitioner practitioner, CaseFacts concern) {
        var id = practitioner.id();
        var reading = AuditEntry.read(
                        "practitioner.name",
                        AuditSubject.of("practitioner", id),
                        AuditPurpose.of(OpeningPurpose.HANDLING.code()))
                .with("concern", concern.id().toString())
                .ownedBy(concern.commissionerCode());
        var sealed = run("select name_sealed from practitioner where practitioner_id = ?", statement -> {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
            }
        });
        var opened = unsealer.open(COLUMN, id, SealedField.of(sealed.orElseThrow()), reading);
        return PersonName.parse(opened).orElseThrow(() -> new IllegalStateException("what was sealed is no name"));
    }

    private static List<Practitioner> practitioners(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<Practitioner>();
            while (rows.next()) {
                found.add(practitioner(rows));
            }
            return found;
        }
    }

    private static Practitioner practitioner(ResultSet row) throws SQLException {
        return new Practitioner(
                row.getObject("practitioner_id", UUID.class),
                new ProviderCode(row.getString("provider_code")),
                row.getString("letter"));
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("a practitioner could not be read or kept", e);
        }
    }
}
