package pqs.intake.attachment.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.Attachments;
import pqs.intake.attachment.FileKind;
import pqs.intake.attachment.Place;
import pqs.intake.concern.ConcernId;
import pqs.intake.draft.DraftId;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.crypto.SealedColumn;
import pqs.platform.crypto.SealedField;
import pqs.platform.crypto.Sealer;
import pqs.platform.crypto.Unsealer;

/** Files under row-level security: pieces of ciphertext, and the file's own key as a sealed field. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SealedAttachments implements Attachments {

    private static final SealedColumn COLUMN =
            new SealedColumn("attachment", "key_sealed", "attachment_id", Optional.empty());

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?, 7002))";
    private static final String COLUMNS = """
            select attachment_id, draft_id, concern_id, practice_code, by_staff, name, kind, size_bytes,
                added_by, added_at
            from attachment
            """;
    private static final String OF =
            COLUMNS + " where (draft_id = ? or concern_id = ?) and not withheld order by attachment_id";
    private static final String BY_ID = COLUMNS + " where attachment_id = ? and not withheld";
    private static final String ADD = """
            insert into attachment
                (attachment_id, draft_id, concern_id, practice_code, by_staff, name, kind, size_bytes, key_sealed, added_by,
                added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_PIECE =
            "insert into attachment_piece (attachment_id, number, ciphertext) values (?, ?, ?)";
    private static final String KEY = "select key_sealed from attachment where attachment_id = ?";
    private static final String PIECES =
            "select ciphertext from attachment_piece where attachment_id = ? order by number";
    private static final String REMOVE = "delete from attachment where attachment_id = ? and draft_id is not null";
    private static final String ADOPT = "update attachment set concern_id = ?, draft_id = null where draft_id = ?";

    private final AgroalDataSource database;
    private final Sealer sealer;
    private final Unsealer unsealer;
    private final FileCipher cipher = new FileCipher();

    SealedAttachments(AgroalDataSource database, Sealer sealer, Unsealer unsealer) {
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
    public void hold(Place place) {
        run(HOLD, statement -> {
            statement.setString(1, place.id().toString());
            return statement.execute();
        });
    }

    @Override
    public List<Attachment> of(Place place) {
        return rows(OF, statement -> setPlace(statement, 1, place));
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return rows(BY_ID, statement -> statement.setObject(1, id.value())).stream()
                .findFirst();
    }

    @Override
    public void add(Attachment attachment, byte[] content) {
        var id = attachment.id().value();
        var key = cipher.newKey();
        var sealed = sealer.seal(COLUMN, id, key);
        run(ADD, statement -> {
            statement.setObject(1, id);
            setPlace(statement, 2, attachment.place());
            statement.setString(4, attachment.practiceCode());
            statement.setBoolean(5, attachment.byStaff());
            statement.setString(6, attachment.name());
            statement.setString(7, attachment.kind().code());
            statement.setLong(8, attachment.sizeBytes());
            statement.setBytes(9, sealed.bytes());
            statement.setString(10, attachment.addedBy());
            statement.setObject(11, attachment.addedAt().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        var pieces = cipher.encrypt(id, key.revealed(), content);
        for (int number = 0; number < pieces.size(); number++) {
            addPiece(id, number, pieces.get(number));
        }
    }

    private void addPiece(UUID id, int number, byte[] ciphertext) {
        run(ADD_PIECE, statement -> {
            statement.setObject(1, id);
            statement.setInt(2, number);
            statement.setBytes(3, ciphertext);
            return statement.executeUpdate();
        });
    }

    @Override
    public byte[] read(Attachment attachment, Reading why, String trailOwner) {
        var id = attachment.id().value();
        var sealed = bytes(KEY, id).getFirst();
        var key = unsealer.open(COLUMN, id, SealedField.of(sealed), reading(attachment, why, trailOwner));
        return cipher.decrypt(id, key, bytes(PIECES, id), attachment.sizeBytes());
    }

    private static AuditEntry reading(Attachment attachment, Reading why, String trailOwner) {
        var subject = switch (attachment.place()) {
            case Place.WithDraft(var draft) -> AuditSubject.of("report-draft", draft.value());
            case Place.WithConcern(var concern) -> AuditSubject.of("concern", concern.value());
        };
        return AuditEntry.read("attachment.read", subject, AuditPurpose.of(why.purpose()))
                .with("attachment", attachment.id())
                .ownedBy(trailOwner);
    }

    @Override
    public void remove(AttachmentId id) {
        run(REMOVE, statement -> {
            statement.setObject(1, id.value());
            return statement.executeUpdate();
        });
    }

    @Override
    public int adopt(DraftId draft, ConcernId concern) {
        return run(ADOPT, statement -> {
            statement.setObject(1, concern.value());
            statement.setObject(2, draft.value());
            return statement.executeUpdate();
        });
    }

    /** The draft, then the concern; one of them is none. */
    private static void setPlace(PreparedStatement statement, int from, Place place) throws SQLException {
        switch (place) {
            case Place.WithDraft(var draft) -> {
                statement.setObject(from, draft.value());
                statement.setNull(from + 1, Types.OTHER);
            }
            case Place.WithConcern(var concern) -> {
                statement.setNull(from, Types.OTHER);
                statement.setObject(from + 1, concern.value());
            }
        }
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private List<Attachment> rows(String sql, Filling filling) {
        return run(sql, statement -> {
            filling.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<Attachment>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return List.copyOf(found);
            }
        });
    }

    private static Attachment row(ResultSet row) throws SQLException {
        var draft = row.getObject(2, UUID.class);
        Place place = draft == null
                ? new Place.WithConcern(new ConcernId(row.getObject(3, UUID.class)))
                : new Place.WithDraft(new DraftId(draft));
        return new Attachment(
                new AttachmentId(row.getObject(1, UUID.class)),
                place,
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                FileKind.of(row.getString(7)).orElseThrow(),
                row.getLong(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    private List<byte[]> bytes(String sql, UUID id) {
        return run(sql, statement -> {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<byte[]>();
                while (rows.next()) {
                    found.add(rows.getBytes(1));
                }
                return found;
            }
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("a file could not be read or kept", e);
        }
    }
}
