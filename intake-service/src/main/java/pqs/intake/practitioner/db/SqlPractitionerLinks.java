package pqs.intake.practitioner.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernId;
import pqs.intake.practitioner.PractitionerLinks;

/** The column of a case that names its practitioner. It is written beside a save of the case, which raises the version. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlPractitionerLinks implements PractitionerLinks {

    private final AgroalDataSource database;

    SqlPractitionerLinks(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> of(ConcernId concern) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select practitioner_id from concern_case where concern_id = ?")) {
            statement.setObject(1, concern.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getObject(1, UUID.class)) : Optional.<UUID>empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a practitioner could not be read", e);
        }
    }

    @Override
    public void link(ConcernId concern, UUID practitioner) {
        set(concern, practitioner);
    }

    @Override
    public void unlink(ConcernId concern) {
        set(concern, null);
    }

    private void set(ConcernId concern, @Nullable UUID practitioner) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update concern_case set practitioner_id = ? where concern_id = ?")) {
            statement.setObject(1, practitioner, java.sql.Types.OTHER);
            statement.setObject(2, concern.value());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("a case was not written: it is not there, or not in scope");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a practitioner could not be linked", e);
        }
    }
}
