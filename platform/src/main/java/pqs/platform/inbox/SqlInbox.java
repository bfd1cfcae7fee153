package pqs.platform.inbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import pqs.platform.retry.DatabaseTrouble;

/**
 * The inbox as a table. Two deliveries at the same moment meet at the primary key: the second waits for the first to
 * commit, then inserts nothing.
 */
@ApplicationScoped
class SqlInbox implements Inbox {

    private final AgroalDataSource dataSource;

    SqlInbox(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    @Transactional(MANDATORY)
    public boolean firstDelivery(String consumer, UUID eventId) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException cause) {
            throw new DatabaseTrouble("claiming an event in the inbox", cause);
        }
    }
}
