package pqs.platform.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneOffset;
import pqs.platform.event.EventJson;
import pqs.platform.event.EventSchema;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.event.TraceHeader;
import pqs.platform.retry.DatabaseTrouble;

/** The outbox as a table, written through the connection of the running transaction. */
@ApplicationScoped
class SqlOutbox implements Outbox {

    private final AgroalDataSource dataSource;
    private final OutboxConfig config;

    SqlOutbox(AgroalDataSource dataSource, OutboxConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    @Override
    @Transactional(MANDATORY)
    public void append(OutgoingEvent event) {
        var schema = new EventSchema(event.type(), event.version());
        var data = EventJson.write(event.data());
        var bytes = data.getBytes(UTF_8).length;
        if (bytes > config.dataBytesMax()) {
            throw new IllegalArgumentException(
                    event.type() + " has " + bytes + " bytes of data, more than " + config.dataBytesMax());
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (event_id, topic, key, type, version, occurred_at, data, traceparent)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, event.eventId());
            insert.setString(2, event.topic());
            insert.setString(3, event.key());
            insert.setString(4, schema.type());
            insert.setInt(5, schema.version());
            insert.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
            insert.setString(7, data);
            insert.setString(8, TraceHeader.current());
            insert.executeUpdate();
        } catch (SQLException cause) {
            throw new DatabaseTrouble("appending " + event.type() + " to the outbox", cause);
        }
    }
}
