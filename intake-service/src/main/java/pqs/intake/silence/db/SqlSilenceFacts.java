package pqs.intake.silence.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import pqs.intake.practice.PracticeCode;
import pqs.intake.silence.Period;
import pqs.intake.silence.PracticeFacts;
import pqs.intake.silence.SilenceFacts;

/** Counts reports and training, and never reads what was reported. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlSilenceFacts implements SilenceFacts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Prescribing setting 4 is a GP practice: the directory holds cost centres of other kinds as well. */
    private static final String FACTS = """
            select p.code, p.name, p.opened_on, size.patients, reported.reports, reported.last_at,
                   trained.sessions, trained.last_on
            from practice p
            cross join (select ?::timestamptz as begun, ?::timestamptz as ended, ?::date as first_day, ?::date as end_day) period
            left join lateral (
                select l.patients from practice_list_size l
                where l.practice_code = p.code and l.counted_on < period.end_day
                order by l.counted_on desc limit 1) size on true
            cross join lateral (
                select count(*) filter (where c.reported_at >= period.begun and c.reported_at < period.ended) as reports,
                       max(c.reported_at) as last_at
                from concern c where c.practice_code = p.code and c.source = 'general-practice') reported
            cross join lateral (
                select count(*) filter (where s.held_on >= period.first_day and s.held_on < period.end_day) as sessions,
                       max(s.held_on) as last_on
                from training_attendance a join training_session s on s.session_id = a.session_id
                where a.practice_code = p.code and a.staff > 0) trained
            where p.commissioner_code = any (?) and p.status = 'A' and p.prescribing_setting = 4
              and p.opened_on < period.end_day
            order by p.code
            """;

    private final AgroalDataSource database;

    SqlSilenceFacts(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<PracticeFacts> of(Set<String> commissioners, Period period) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FACTS)) {
            statement.setObject(1, midnight(period.from()));
            statement.setObject(2, midnight(period.until()));
            statement.setObject(3, period.from());
            statement.setObject(4, period.until());
            statement.setArray(5, connection.createArrayOf("text", commissioners.toArray()));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<PracticeFacts>();
                while (rows.next()) {
                    found.add(facts(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what practices reported could not be counted", e);
        }
    }

    private static PracticeFacts facts(ResultSet row) throws SQLException {
        int patients = row.getInt("patients");
        return new PracticeFacts(
                new PracticeCode(row.getString("code")),
                row.getString("name"),
                row.getObject("opened_on", LocalDate.class),
                patients == 0 ? OptionalInt.empty() : OptionalInt.of(patients),
                row.getInt("reports"),
                moment(row),
                row.getInt("sessions"),
                Optional.ofNullable(row.getObject("last_on", LocalDate.class)));
    }

    private static Optional<Instant> moment(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("last_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }
}
