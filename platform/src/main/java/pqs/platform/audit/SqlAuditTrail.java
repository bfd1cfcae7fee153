package pqs.platform.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.TrailRow;
import pqs.platform.id.Ids;
import pqs.platform.retry.DatabaseTrouble;

/**
 * The trail as a table, written through the connection of the running transaction. A row is sealed here, with a key that the
 * database never sees; the database gives it its place in the chain at commit.
 */
@ApplicationScoped
class SqlAuditTrail implements AuditTrail {

    private final AgroalDataSource dataSource;
    private final WhoActs whoActs;
    private final Clock clock;
    private final Ids ids;
    private final AuditSealing sealing;

    SqlAuditTrail(AgroalDataSource dataSource, WhoActs whoActs, Clock clock, Ids ids, AuditSealing sealing) {
        this.dataSource = dataSource;
        this.whoActs = whoActs;
        this.clock = clock;
        this.ids = ids;
        this.sealing = sealing;
    }

    @Override
    @Transactional(MANDATORY)
    public void record(AuditEntry entry) {
        var row = new TrailRow(
                ids.next(),
                entry.kind().name(),
                entry.action(),
                entry.subject().type(),
                entry.subject().id(),
                whoActs.now(),
                entry.owner().orElse(null),
                entry.person().orElse(null),
                entry.purpose().map(AuditPurpose::code).orElse(null),
                entry.reason().orElse(null),
                DetailsJson.write(entry.details()),
                traceId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                sealing.keys().newest());
        try (var connection = dataSource.getConnection()) {
            AuditTable.insert(connection, row, sealing.seal().of(row));
        } catch (SQLException cause) {
            throw new DatabaseTrouble("recording " + entry.action() + " in the audit trail", cause);
        }
    }

    private static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
