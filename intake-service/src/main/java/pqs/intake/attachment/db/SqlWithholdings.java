package pqs.intake.attachment.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.Withholding;
import pqs.intake.attachment.Withholding.Side;
import pqs.intake.attachment.Withholding.Why;
import pqs.intake.attachment.Withholdings;
import pqs.intake.concern.ConcernId;

/** Withheld files by plain SQL, under row-level security: read by whoever saw the file, written in a service scope. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlWithholdings implements Withholdings {

    /** The file is hidden and the row that says so is written at once; of two at a time one finds it hidden. */
    private static final String ADD = """
            with hidden as (
                update attachment set withheld = true
                where attachment_id = ? and concern_id = ? and not withheld
                returning attachment_id, concern_id, by_staff, added_at)
            insert into attachment_withholding
                (attachment_id, concern_id, of_staff, added_at, side, why, words, withheld_by, withheld_at)
            select attachment_id, concern_id, by_staff, added_at, ?, ?, ?, ?, ? from hidden
            """;

    private static final String COLUMNS = """
            select attachment_id, concern_id, of_staff, added_at, side, why, words, withheld_by, withheld_at
            from attachment_withholding
            """;
    private static final String OF = COLUMNS + " where concern_id = ? order by withheld_at, attachment_id";
    private static final String FIND = COLUMNS + " where attachment_id = ?";

    private final AgroalDataSource database;

    SqlWithholdings(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean add(Withholding withholding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, withholding.file().value());
            statement.setObject(2, withholding.concern().value());
            statement.setString(3, withholding.side().code());
            statement.setString(4, withholding.why().code());
            statement.setString(5, withholding.words().orElse(null));
            statement.setString(6, withholding.by());
            statement.setObject(7, withholding.at().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<Withholding> of(ConcernId concern) {
        return rows(OF, concern.value());
    }

    @Override
    public Optional<Withholding> find(AttachmentId file) {
        return rows(FIND, file.value()).stream().findFirst();
    }

    private List<Withholding> rows(String sql, UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Withholding>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Withholding row(ResultSet row) throws SQLException {
        return new Withholding(
                new AttachmentId(row.getObject(1, UUID.class)),
                new ConcernId(row.getObject(2, UUID.class)),
                row.getBoolean(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                Side.of(row.getString(5)),
                Why.of(row.getString(6)).orElseThrow(),
                Optional.ofNullable(row.getString(7)),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a file could not be withheld, or it could not be read which are", e);
    }
}
