package pqs.intake.training.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pqs.intake.practice.PracticeCode;
import pqs.intake.training.Attendance;
import pqs.intake.training.SessionFacts;
import pqs.intake.training.SessionId;
import pqs.intake.training.TrainingKind;
import pqs.intake.training.TrainingSession;
import pqs.intake.training.Trainings;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Sessions and attendance, under row-level security by commissioner and practice. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlTrainings implements Trainings {

    private static final String SESSION = """
            s.session_id, s.commissioner_code, s.kind, s.title, s.held_on, s.run_by, s.recorded_by, s.recorded_at
            """;

    private final AgroalDataSource database;

    SqlTrainings(AgroalDataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    @Override
    public TrainingSession record(TrainingSession session) {
        run("""
                insert into training_session (session_id, commissioner_code, kind, title, held_on, run_by, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (commissioner_code, held_on, kind, lower(title)) do nothing
                """, statement -> {
            statement.setObject(1, session.id().value());
            statement.setString(2, session.commissioner());
            statement.setString(3, session.facts().kind().code());
            statement.setString(4, session.facts().title());
            statement.setObject(5, session.facts().heldOn());
            statement.setString(6, session.facts().runBy());
            statement.setString(7, session.recordedBy());
            statement.setObject(8, session.recordedAt().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        return run(
                "select " + SESSION + " from training_session s"
                        + " where commissioner_code = ? and held_on = ? and kind = ? and lower(title) = lower(?)",
                statement -> {
                    statement.setString(1, session.commissioner());
                    statement.setObject(2, session.facts().heldOn());
                    statement.setString(3, session.facts().kind().code());
                    statement.setString(4, session.facts().title());
                    return list(statement, SqlTrainings::session).getFirst();
                });
    }

    @Override
    public Optional<TrainingSession> find(SessionId id) {
        return run("select " + SESSION + " from training_session s where session_id = ?", statement -> {
            statement.setObject(1, id.value());
            return list(statement, SqlTrainings::session).stream().findFirst();
        });
    }

    @Override
    public Slice<Listed> newest(Set<String> commissioners, PageRequest<UUID> page) {
        var place = page.place().beside();
        var beside = place.isEmpty() ? "" : " and s.session_id " + (page.isBackwards() ? ">" : "<") + " ?";
        return run(
                "select " + SESSION + """
                , (select count(*) from training_attendance a where a.session_id = s.session_id and a.staff > 0) as practices,
                  (select coalesce(sum(a.staff), 0) from training_attendance a where a.session_id = s.session_id) as staff
                from training_session s where s.commissioner_code = any (?)
                """ + beside + " order by s.session_id " + (page.isBackwards() ? "asc" : "desc"),
                statement -> {
                    statement.setMaxRows(page.rowsToFetch());
                    statement.setArray(1, statement.getConnection().createArrayOf("text", commissioners.toArray()));
                    if (place.isPresent()) {
                        statement.setObject(2, place.get());
                    }
                    return Slice.of(
                            page,
                            list(
                                    statement,
                                    row -> new Listed(session(row), row.getInt("practices"), row.getInt("staff"))));
                });
    }

    @Override
    public List<Came> cameTo(SessionId id) {
        return run("""
                select a.practice_code, p.name, a.staff
                from training_attendance a join practice p on p.code = a.practice_code
                where a.session_id = ? order by p.name, p.code
                """, statement -> {
            statement.setObject(1, id.value());
            return list(
                    statement,
                    row -> new Came(
                            new PracticeCode(row.getString("practice_code")),
                            row.getString("name"),
                            row.getInt("staff")));
        });
    }

    @Override
    public Optional<Integer> staff(SessionId id, PracticeCode practice) {
        return run(
                "select staff from training_attendance where session_id = ? and practice_code = ? for update",
                statement -> {
                    statement.setObject(1, id.value());
                    statement.setString(2, practice.value());
                    return list(statement, row -> row.getInt("staff")).stream().findFirst();
                });
    }

    @Override
    public void keep(TrainingSession session, Attendance attendance, String recordedBy, Instant at) {
        run("""
                insert into training_attendance (session_id, practice_code, commissioner_code, staff, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict on constraint training_attendance_pk
                do update set staff = excluded.staff, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """, statement -> {
            statement.setObject(1, session.id().value());
            statement.setString(2, attendance.practice().value());
            statement.setString(3, session.commissioner());
            statement.setInt(4, attendance.staff());
            statement.setString(5, recordedBy);
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    @Override
    public List<Attended> of(PracticeCode practice, int rowsMax) {
        return run("select " + SESSION + """
                , a.staff from training_attendance a join training_session s on s.session_id = a.session_id
                where a.practice_code = ? and a.staff > 0 order by s.held_on desc, s.session_id
                """, statement -> {
            statement.setMaxRows(rowsMax);
            statement.setString(1, practice.value());
            return list(statement, row -> new Attended(session(row), row.getInt("staff")));
        });
    }

    private static TrainingSession session(ResultSet row) throws SQLException {
        return new TrainingSession(
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getString("commissioner_code"),
                new SessionFacts(
                        TrainingKind.parse(row.getString("kind")).orElseThrow(),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("run_by")),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static <T> List<T> list(PreparedStatement statement, Reading<T> reading) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.from(rows));
            }
            return found;
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("training could not be read or written", e);
        }
    }
}
