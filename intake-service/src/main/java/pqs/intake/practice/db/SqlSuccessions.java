package pqs.intake.practice.db;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeSight;
import pqs.intake.practice.Succession;
import pqs.intake.practice.Successions;

/** The table {@code practice_succession}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlSuccessions implements Successions {

    private static final String SELECT =
            "select predecessor_code, successor_code, effective_on, reason, withdrawn_at from practice_succession ";

    private final AgroalDataSource database;

    SqlSuccessions(AgroalDataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    @Override
    public List<Kept> hold() {
        run("lock table practice_succession in share row exclusive mode", PreparedStatement::execute);
        return run(SELECT, SqlSuccessions::kept);
    }

    @Override
    public void keep(List<Succession> successions, Instant noticedAt) {
        run("""
                insert into practice_succession (predecessor_code, successor_code, effective_on, reason, noticed_at)
                values (?, ?, ?, ?, ?)
                on conflict on constraint practice_succession_pk
                do update set effective_on = excluded.effective_on, reason = excluded.reason, noticed_at = excluded.noticed_at
                """, statement -> {
            for (var succession : successions) {
                statement.setString(1, succession.predecessor().value());
                statement.setString(2, succession.successor().value());
                statement.setObject(3, succession.effectiveOn());
                statement.setString(4, succession.reason());
                statement.setObject(5, noticedAt.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    @Override
    public Map<PracticeCode, List<Succession>> after(Collection<PracticeCode> codes) {
        var successors = new HashMap<PracticeCode, List<Succession>>();
        run(SELECT + "where withdrawn_at is null and predecessor_code = any (?) order by successor_code", statement -> {
                    statement.setArray(
                            1,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "text",
                                            codes.stream()
                                                    .map(PracticeCode::value)
                                                    .toArray()));
                    return kept(statement);
                })
                .forEach(each -> successors
                        .computeIfAbsent(each.succession().predecessor(), _ -> new ArrayList<>())
                        .add(each.succession()));
        return successors;
    }

    @Override
    public List<Kept> around(PracticeCode code) {
        return run(
                SELECT
                        + "where ? in (predecessor_code, successor_code) order by effective_on, predecessor_code, successor_code",
                statement -> {
                    statement.setString(1, code.value());
                    return kept(statement);
                });
    }

    @Override
    public boolean withdraw(PracticeCode predecessor, PracticeCode successor, String by, Instant at) {
        return run("""
                update practice_succession set withdrawn_at = ?, withdrawn_by = ?
                where predecessor_code = ? and successor_code = ? and withdrawn_at is null
                """, statement -> {
                    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                    statement.setString(2, by);
                    statement.setString(3, predecessor.value());
                    statement.setString(4, successor.value());
                    return statement.executeUpdate();
                })
                == 1;
    }

    @Override
    public PracticeSight sight(LocalDate today) {
        return run("""
                select min(s.successor_code) as successor_code, s.predecessor_code
                from practice_succession s join practice p on p.code = s.predecessor_code
                where s.withdrawn_at is null and p.closed_on <= ?
                group by s.predecessor_code
                having count(*) = 1 and max(s.effective_on) <= ?
                """, statement -> {
            statement.setObject(1, today);
            statement.setObject(2, today);
            var predecessors = new HashMap<String, Set<String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    predecessors
                            .computeIfAbsent(rows.getString("successor_code"), _ -> new HashSet<>())
                            .add(rows.getString("predecessor_code"));
                }
            }
            return new PracticeSight(predecessors);
        });
    }

    private static List<Kept> kept(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<Kept>();
            while (rows.next()) {
                found.add(kept(rows));
            }
            return found;
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Succession(
                        new PracticeCode(row.getString("predecessor_code")),
                        new PracticeCode(row.getString("successor_code")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("reason")),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("successions of practices could not be read or written", e);
        }
    }
}
