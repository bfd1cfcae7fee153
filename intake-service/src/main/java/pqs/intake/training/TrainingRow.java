package pqs.intake.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** One row of a file of attendance: a session, and how many of one practice came. */
public record TrainingRow(SessionFacts session, Attendance attendance) {

    public static final List<String> COLUMNS = List.of("held_on", "kind", "title", "run_by", "practice_code", "staff");

    public static Reading<TrainingRow> read(Row row, LocalDate today) {
        var reader = new SessionReader(today, SessionReader.Names.CSV);
        var session = reader.session(row.cell("kind"), row.cell("title"), row.cell("held_on"), row.cell("run_by"));
        var attendance = reader.attendance(row.cell("practice_code"), row.cell("staff"));
        return reader.faults().isEmpty()
                ? new Reading.Good<>(new TrainingRow(session.orElseThrow(), attendance.orElseThrow()))
                : new Reading.Bad<>(reader.faults());
    }

    /** What the row is about: who came from a practice to a session. */
    public String subject() {
        return session.heldOn() + "|" + session.kind().code() + "|"
                + session.title().toLowerCase(Locale.ROOT) + "|" + attendance.practice();
    }
}
