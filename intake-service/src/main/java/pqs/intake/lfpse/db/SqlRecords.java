package pqs.intake.lfpse.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pqs.intake.concern.ConcernId;
import pqs.intake.lfpse.Answers;
import pqs.intake.lfpse.Records;
import pqs.intake.lfpse.Side;

/** Reviewed records by plain SQL, under row-level security by their case and side. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlRecords implements Records {

    private static final String FIND = """
            select description, immediate_actions, answers, identifiers_checked, taxonomy, version
            from national_record where concern_id = ? and side = ?
            """;
    private static final String ADD = """
            insert into national_record (concern_id, side, version, description, immediate_actions, answers, identifiers_checked,
                taxonomy, changed_by, changed_at)
            values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String CHANGE = """
            update national_record set version = version + 1, description = ?, immediate_actions = ?, answers = ?,
                identifiers_checked = ?, taxonomy = ?, changed_by = ?, changed_at = ?
            where concern_id = ? and side = ? and version = ?
            """;
    private static final String SENT = """
            select lfpse_reference, min(taxonomy), min(sent_at) from national_record_sent
            where concern_id = ? and side = any (?) group by lfpse_reference order by 3
            """;
    private static final String ADD_SENT = """
            insert into national_record_sent (concern_id, side, lfpse_reference, taxonomy, sent_at, sent_by, sent_for)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final AgroalDataSource database;

    SqlRecords(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Reviewed> find(ConcernId concern, Side side) {
        return run(FIND, statement -> {
            statement.setObject(1, concern.value());
            statement.setString(2, side.code());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.<Reviewed>empty();
                }
                var answers = new Answers(
                        rows.getString(1),
                        Optional.ofNullable(rows.getString(2)),
                        codes(rows.getString(3)),
                        rows.getBoolean(4));
                return Optional.of(new Reviewed(answers, rows.getString(5), rows.getLong(6)));
            }
        });
    }

    @Override
    public boolean keep(ConcernId concern, Side side, Reviewed reviewed, long seen, String by, Instant at) {
        return run(seen == 0 ? ADD : CHANGE, statement -> {
            int parameter = 1;
            if (seen == 0) {
                statement.setObject(parameter++, concern.value());
                statement.setString(parameter++, side.code());
            }
            var answers = reviewed.answers();
            statement.setString(parameter++, answers.description());
            statement.setString(parameter++, answers.immediateActions().orElse(null));
            statement.setString(parameter++, lines(answers.codes()));
            statement.setBoolean(parameter++, answers.identifiersChecked());
            statement.setString(parameter++, reviewed.taxonomy());
            statement.setString(parameter++, by);
            statement.setTimestamp(parameter++, Timestamp.from(at));
            if (seen > 0) {
                statement.setObject(parameter++, concern.value());
                statement.setString(parameter++, side.code());
                statement.setLong(parameter, seen);
            }
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public List<Sent> sent(ConcernId concern, Side side) {
        return run(SENT, statement -> {
            statement.setObject(1, concern.value());
            statement.setArray(2, statement.getConnection().createArrayOf("text", known(side)));
            var found = new ArrayList<Sent>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Sent(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getTimestamp(3).toInstant()));
                }
            }
            return found;
        });
    }

    @Override
    public boolean addSent(ConcernId concern, Side side, Sent sent, String by, String organisation) {
        return run(ADD_SENT, statement -> {
            statement.setObject(1, concern.value());
            statement.setString(2, side.code());
            statement.setString(3, sent.lfpseReference());
            statement.setString(4, sent.taxonomy());
            statement.setTimestamp(5, Timestamp.from(sent.at()));
            statement.setString(6, by);
            statement.setString(7, organisation);
            return statement.executeUpdate() == 1;
        });
    }

    /** What the practice sent on is no secret to those who triage; the other way round it may be. */
    private static String[] known(Side side) {
        return switch (side) {
            case PRACTICE -> new String[] {Side.PRACTICE.code()};
            case COMMISSIONER -> new String[] {Side.PRACTICE.code(), Side.COMMISSIONER.code()};
        };
    }

    private static String lines(Map<String, String> codes) {
        return codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> codes(String lines) {
        return lines.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    /** What is done with a prepared statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("records for LFPSE cannot be read or written", e);
        }
    }
}
