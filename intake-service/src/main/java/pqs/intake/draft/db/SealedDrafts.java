package pqs.intake.draft.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.draft.Draft;
import pqs.intake.draft.DraftFields;
import pqs.intake.draft.DraftId;
import pqs.intake.draft.Drafts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.crypto.SealedColumn;
import pqs.platform.crypto.SealedField;
import pqs.platform.crypto.Sealer;
import pqs.platform.crypto.Unsealer;

/** Drafts under row-level security, what was typed as a sealed field. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SealedDrafts implements Drafts {

    private static final SealedColumn COLUMN =
            new SealedColumn("report_draft", "fields_sealed", "draft_id", Optional.empty());

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 7001))";
    private static final String COLUMNS =
            "select draft_id, submission_key, category, provider_code, begun_at, saved_at, saved_in from report_draft ";
    private static final String BY_KEY = COLUMNS + "where subject = ? and submission_key = ?";
    private static final String BY_ID = COLUMNS + "where draft_id = ?";
    private static final String OF_SUBJECT = COLUMNS + "where subject = ? order by saved_at desc, draft_id limit 100";
    private static final String FIELDS = "select fields_sealed from report_draft where draft_id = ?";
    private static final String ADD = """
            insert into report_draft
                (draft_id, subject, organisation, submission_key, fields_sealed, category, provider_code, begun_at, saved_at, saved_in)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REPLACE = """
            update report_draft set fields_sealed = ?, category = ?, provider_code = ?, saved_at = ?, saved_in = ?
            where draft_id = ?
            """;
    private static final String REMOVE = "delete from report_draft where draft_id = ?";
    private static final String REMOVE_OLD = """
            delete from report_draft where draft_id in (
                select draft_id from report_draft where saved_at < ? order by saved_at limit ? for update skip locked)
            """;

    private final AgroalDataSource database;
    private final Sealer sealer;
    private final Unsealer unsealer;

    SealedDrafts(AgroalDataSource database, Sealer sealer, Unsealer unsealer) {
        this.database = database;
        this.sealer = sealer;
        this.unsealer = unsealer;
    }

    /** Declares the column, so that it is sealed anew when keys change. */
    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }

    @Override
    public void hold(String subject, SubmissionKey key) {
        run(HOLD, statement -> {
            statement.setString(1, subject);
            statement.setString(2, key.value());
            return statement.execute();
        });
    }

    @Override
    public Optional<Draft> find(String subject, SubmissionKey key) {
        return rows(BY_KEY, statement -> {
                    statement.setString(1, subject);
                    statement.setString(2, key.value());
                })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return rows(BY_ID, statement -> statement.setObject(1, id.value())).stream()
                .findFirst();
    }

    @Override
    public List<Draft> of(String subject) {
        return rows(OF_SUBJECT, statement -> statement.setString(1, subject));
    }

    @Override
    public void add(Draft draft, Owner owner, DraftFields fields) {
        var sealed = sealer.seal(COLUMN, draft.id(), fields.guarded());
        run(ADD, statement -> {
            statement.setObject(1, draft.id().value());
            statement.setString(2, owner.subject());
            statement.setString(3, owner.organisation());
            statement.setString(4, draft.key().value());
            statement.setBytes(5, sealed.bytes());
            statement.setString(6, draft.category().orElse(null));
            statement.setString(7, draft.providerCode().orElse(null));
            statement.setObject(8, at(draft.begunAt()));
            statement.setObject(9, at(draft.savedAt()));
            statement.setString(10, draft.savedIn());
            return statement.executeUpdate();
        });
    }

    @Override
    public void replace(Draft draft, DraftFields fields) {
        var sealed = sealer.seal(COLUMN, draft.id(), fields.guarded());
        run(REPLACE, statement -> {
            statement.setBytes(1, sealed.bytes());
            statement.setString(2, draft.category().orElse(null));
            statement.setString(3, draft.providerCode().orElse(null));
            statement.setObject(4, at(draft.savedAt()));
            statement.setString(5, draft.savedIn());
            statement.setObject(6, draft.id().value());
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<DraftFields> open(DraftId id) {
        var reading = AuditEntry.read(
                "draft.opened", AuditSubject.of("report-draft", id.value()), AuditPurpose.of("own-record"));
        return run(FIELDS, statement -> {
                    statement.setObject(1, id.value());
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
                    }
                })
                .map(bytes -> unsealer.open(COLUMN, id, SealedField.of(bytes), reading))
                .map(DraftFields::opened);
    }

    @Override
    public void remove(DraftId id) {
        run(REMOVE, statement -> {
            statement.setObject(1, id.value());
            return statement.executeUpdate();
        });
    }

    @Override
    public int removeSavedBefore(Instant moment, int rowsMax) {
        return run(REMOVE_OLD, statement -> {
            statement.setObject(1, at(moment));
            statement.setInt(2, rowsMax);
            return statement.executeUpdate();
        });
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private List<Draft> rows(String sql, Filling filling) {
        return run(sql, statement -> {
            filling.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                var drafts = new ArrayList<Draft>();
                while (rows.next()) {
                    drafts.add(new Draft(
                            new DraftId(rows.getObject(1, UUID.class)),
                            new SubmissionKey(rows.getString(2)),
                            Optional.ofNullable(rows.getString(3)),
                            Optional.ofNullable(rows.getString(4)),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getObject(6, OffsetDateTime.class).toInstant(),
                            rows.getString(7)));
                }
                return List.copyOf(drafts);
            }
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("a draft could not be read or kept", e);
        }
    }
}
