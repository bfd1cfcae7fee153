package pqs.intake.practice.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.search.SearchWords;

/** The directory by plain SQL: it is written by the thousand and read by a few searches. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlPractices implements Practices {

    private static final String SELECT = """
            select code, name, address_lines, postcode, telephone, status, opened_on, closed_on, commissioner_code,
                   prescribing_setting, commissioner_since
            from practice
            """;

    private final AgroalDataSource database;

    SqlPractices(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Practice> find(PracticeCode code) {
        return query(SELECT + " where code = ?", List.of(code.value()), 1).stream()
                .findFirst();
    }

    @Override
    public List<Practice> search(SearchWords words, int rowsMax) {
        var sql = new StringBuilder(SELECT).append(" where true");
        var arguments = new ArrayList<String>();
        for (var pattern : words.likePatterns()) {
            sql.append(" and search_text like ?");
            arguments.add(pattern);
        }
        sql.append(" order by (code = ?) desc, (status = 'A') desc, name, code");
        arguments.add(words.first().toUpperCase(Locale.ROOT));
        return query(sql.toString(), arguments, rowsMax);
    }

    @Override
    public void keep(List<Practice> practices) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PracticeUpsert.SQL)) {
            PracticeUpsert.bind(connection, statement, practices);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the practice directory could not be written", e);
        }
    }

    @Override
    public Map<PracticeCode, Practice> hold(Collection<PracticeCode> codes) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(SELECT + " where code = any (?) order by code for update")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", codes.stream().map(PracticeCode::value).toArray()));
            try (var rows = statement.executeQuery()) {
                var held = new HashMap<PracticeCode, Practice>();
                while (rows.next()) {
                    var practice = PracticeRows.read(rows);
                    held.put(practice.code(), practice);
                }
                return held;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the practice directory could not be read", e);
        }
    }

    @Override
    public void remember(List<PracticeChange> changes) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into practice_change (practice_code, noticed_at, what) values (?, ?, ?)")) {
            for (var change : changes) {
                statement.setString(1, change.code().value());
                statement.setObject(2, change.noticedAt().atOffset(ZoneOffset.UTC));
                statement.setString(3, change.what());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("what changed in the practice directory could not be written", e);
        }
    }

    @Override
    public List<PracticeChange> changesOf(PracticeCode code, int rowsMax) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select noticed_at, what from practice_change where practice_code = ? order by id desc")) {
            statement.setMaxRows(rowsMax);
            statement.setString(1, code.value());
            try (var rows = statement.executeQuery()) {
                var changes = new ArrayList<PracticeChange>();
                while (rows.next()) {
                    var noticedAt = rows.getObject("noticed_at", OffsetDateTime.class);
                    changes.add(new PracticeChange(code, noticedAt.toInstant(), rows.getString("what")));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what changed in the practice directory could not be read", e);
        }
    }

    private List<Practice> query(String sql, List<String> arguments, int rowsMax) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(rowsMax);
            for (int i = 0; i < arguments.size(); i++) {
                statement.setString(i + 1, arguments.get(i));
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Practice>();
                while (rows.next()) {
                    found.add(PracticeRows.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the practice directory could not be read", e);
        }
    }
}
