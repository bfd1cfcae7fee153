package pqs.intake.practice.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.search.SearchWords;

/** The directory by plain SQL: it is written by the thousand and read by a few searches. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlPractices implements Practices {

    private static final String SELECT = """
            select code, name, address_lines, postcode, telephone, status, opened_on, closed_on, commissioner_code,
                   prescribing_setting
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
    public int keep(List<Practice> practices) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PracticeUpsert.SQL)) {
            PracticeUpsert.bind(connection, statement, practices);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the practice directory could not be written", e);
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
