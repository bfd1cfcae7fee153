package pqs.platform.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        appendAll(List.of(event));
    }

    @Override
    @Transactional(MANDATORY)
    public void appendAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var traceparent = TraceHeader.current();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (event_id, topic, key, type, version, occurred_at, data, traceparent)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var event : events) {
                bind(insert, event, traceparent);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException cause) {
            throw new DatabaseTrouble("appending " + events.getFirst().type() + " to the outbox", cause);
        }
    }

    private void bind(PreparedStatement insert, OutgoingEvent event, @Nullable String traceparent) throws SQLException {
        var schema = new EventSchema(event.type(), event.version());
        var data = EventJson.write(event.data());
        var bytes = data.getBytes(UTF_8).length;
        if (bytes > config.dataBytesMax()) {
            throw new IllegalArgumentException(
                    event.type() + " has " + bytes + " bytes of data, more than " + config.dataBytesMax());
        }
        insert.setObject(1, event.eventId());
        insert.setString(2, event.topic());
        insert.setString(3, event.key());
        insert.setString(4, schema.type());
        insert.setInt(5, schema.version());
        insert.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(7, data);
        insert.setString(8, traceparent);
    }
}
