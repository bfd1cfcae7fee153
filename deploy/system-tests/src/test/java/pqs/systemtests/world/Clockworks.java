package pqs.systemtests.world;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import pqs.local.RunningSystem;
import pqs.systemtests.ledger.Books.Clockwork;
import pqs.systemtests.ledger.Books.Deadline;
import pqs.systemtests.ledger.Books.Firing;

/** Reads the deadlines of the services, level by level, and what fired. */
final class Clockworks {

    private Clockworks() {}

    static Clockwork of(RunningSystem system) {
        var deadlines = new ArrayList<Deadline>();
        var firings = new ArrayList<Firing>();
        for (var service : Rest.SERVICES) {
            var database = new Database(system, service);
            var id = "'%s ' || subject || ' ' || name || ' ' || level".formatted(service);
            // A level that has fired may have been settled since, which takes its due time away; the firing keeps it.
            deadlines.addAll(database.rows(
                    """
                            select %s, coalesce(f.due_at, l.due_at)
                            from deadline_level l left join deadline_firing f using (subject, name, level)
                            where coalesce(f.due_at, l.due_at) is not null""".formatted(id),
                    row -> new Deadline(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant())));
            firings.addAll(database.rows(
                    "select " + id + ", fired_at from deadline_firing",
                    row -> new Firing(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant())));
        }
        return new Clockwork(deadlines, firings, now(system));
    }

    private static Instant now(RunningSystem system) {
        return new Database(system, Rest.SERVICES.getFirst())
                .rows(
                        "select clock_timestamp()",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .getFirst();
    }
}
