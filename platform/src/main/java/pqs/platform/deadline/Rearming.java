package pqs.platform.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;

/**
 * Works out all running deadlines again when a service starts: a bank holiday proclaimed since they started moves them, and
 * then what is stored agrees with the words shown.
 *
 * <p>Many at a time, and none of them is waited for while others are held: a handler that fires meanwhile may hold one and want
 * another. What somebody holds comes at the end, each by itself.
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
        var held = new ArrayList<Key>();
        var last = new Key("", "");
        List<Key> batch;
        do {
            var after = last;
            batch = inTransaction(() -> rearm(after, held));
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == config.rearmRowsMax());
        held.forEach(key -> inTransaction(() -> rearm(key)));
    }

    /** @param held gets those that somebody else holds, which are left out */
    private List<Key> rearm(Key after, List<Key> held) {
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
            if (isFree(key)) {
                rearm(key);
            } else {
                held.add(key);
            }
        }
        return keys;
    }

    /** Locks it without waiting. */
    private boolean isFree(Key key) {
        var locked = sql.query(
                "locking a deadline that is free",
                "select 1 from deadline where subject = ? and name = ? for update skip locked",
                row -> row.getInt(1),
                key.subject(),
                key.name());
        return !locked.isEmpty();
    }

    private boolean rearm(Key key) {
        var deadline = deadlines.lock(key.subject(), key.name());
        deadline.ifPresent(this::rearm);
        return deadline.isPresent();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
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
