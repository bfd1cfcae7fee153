package pqs.platform.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;

/**
 * Works out all running deadlines again when a service starts: a bank holiday proclaimed since they started moves them, and
 * then what is stored agrees with the words shown.
 */
@ApplicationScoped
class Rearming {

    private static final Logger LOG = Logger.getLogger(Rearming.class);

    private final Sql sql;
    private final Deadlines deadlines;
    private final DeadlineConfig config;
    private final Scopes scopes;
    private final Scope scope;

    Rearming(
            Sql sql,
            Deadlines deadlines,
            DeadlineConfig config,
            Scopes scopes,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.deadlines = deadlines;
        this.config = config;
        this.scopes = scopes;
        this.scope = new Scope.Service(service + ".deadlines");
    }

    private record Key(String subject, String name) {}

    void all() {
        var last = new Key("", "");
        List<Key> batch;
        do {
            var after = last;
            batch = scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(() -> rearm(after)));
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == config.rearmRowsMax());
    }

    private List<Key> rearm(Key after) {
        var keys = sql.query(
                "looking for running deadlines",
                """
                select distinct d.subject, d.name
                from deadline d
                join deadline_level l on l.subject = d.subject and l.name = d.name
                where l.fired_at is null and l.due_at is not null and (d.subject, d.name) > (?, ?)
                order by d.subject, d.name limit ?""",
                row -> new Key(row.getString("subject"), row.getString("name")),
                after.subject(),
                after.name(),
                config.rearmRowsMax());
        for (var key : keys) {
            deadlines.lock(key.subject(), key.name()).ifPresent(this::rearm);
        }
        return keys;
    }

    private void rearm(Deadline deadline) {
        if (!(deadline instanceof Deadline.Running running)) {
            return;
        }
        try {
            // Worked out before the change is written: an error inside that would undo the whole batch.
            running.moments();
        } catch (CalendarNotCovered uncovered) {
            // It keeps the moment that it had; the page that explains it says the same.
            LOG.errorf(
                    "a deadline cannot be worked out name=%s subject=%s: %s",
                    deadline.terms().name(), deadline.terms().subject(), uncovered.getMessage());
            return;
        }
        deadlines.change(running);
    }
}
