package pqs.surveillance.flag.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.DeadlineFact;
import pqs.surveillance.flag.DeadlineFacts;
import pqs.surveillance.flag.FlagId;

/** The table {@code flag_deadline_fact}: appended, never changed. */
@ApplicationScoped
class DeadlineFactRows implements DeadlineFacts {

    private final Session session;

    DeadlineFactRows(Session session) {
        this.session = session;
    }

    private record Row(String kind, @Nullable String reason, Instant dueAt) {

        static Row of(DeadlineFact fact) {
            return switch (fact) {
                case DeadlineFact.Paused paused -> new Row("paused", paused.reason(), paused.until());
                case DeadlineFact.Resumed resumed -> new Row("resumed", null, resumed.dueAt());
                case DeadlineFact.Extended extended -> new Row("extended", extended.reason(), extended.dueAt());
            };
        }
    }

    @Override
    public void add(FlagId flag, int number, DeadlineFact fact) {
        var row = Row.of(fact);
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into flag_deadline_fact
                        (flag_id, number, kind, decided_at, decided_by, organisation_code, reason, due_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)) {
                statement.setObject(1, flag.value());
                statement.setInt(2, number);
                statement.setString(3, row.kind());
                statement.setObject(4, fact.at().atOffset(ZoneOffset.UTC));
                statement.setString(5, fact.by().subject());
                statement.setString(6, fact.by().organisationCode());
                statement.setString(7, row.reason());
                statement.setObject(8, row.dueAt().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    @Override
    public List<DeadlineFact> of(FlagId flag) {
        return session.doReturningWork(connection -> {
            try (var statement =
                    connection.prepareStatement("select * from flag_deadline_fact where flag_id = ? order by number")) {
                statement.setObject(1, flag.value());
                try (var rows = statement.executeQuery()) {
                    var facts = new ArrayList<DeadlineFact>();
                    while (rows.next()) {
                        facts.add(fact(rows));
                    }
                    return facts;
                }
            }
        });
    }

    private static DeadlineFact fact(ResultSet row) throws SQLException {
        var at = moment(row, "decided_at");
        var by = new Acknowledger(row.getString("decided_by"), row.getString("organisation_code"));
        var reason = row.getString("reason");
        return switch (row.getString("kind")) {
            case "paused" -> new DeadlineFact.Paused(at, by, reason, moment(row, "due_at"));
            case "resumed" -> new DeadlineFact.Resumed(at, by, moment(row, "due_at"));
            case "extended" -> new DeadlineFact.Extended(at, by, reason, moment(row, "due_at"));
            default -> throw new IllegalStateException("no fact about a deadline is " + row.getString("kind"));
        };
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
