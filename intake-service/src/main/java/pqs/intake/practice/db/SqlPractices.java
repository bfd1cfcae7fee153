package pqs.intake.practice.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.practice.FullFile;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.search.SearchWords;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The directory by plain SQL: it is written by the thousand and read by a few searches. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlPractices implements Practices {

    private static final String SELECT = PracticeRows.SELECT;

    private final AgroalDataSource database;
    private final SqlSearch search;
    private final SqlNamed named;

    SqlPractices(AgroalDataSource database, SqlSearch search, SqlNamed named) {
        this.database = database;
        this.search = search;
        this.named = named;
    }

    @Override
    public Optional<Practice> find(PracticeCode code) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT + " where code = ?")) {
            statement.setString(1, code.value());
            return PracticeRows.list(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("the practice directory could not be read", e);
        }
    }

    @Override
    public Slice<Practice> search(SearchWords words, PageRequest<ByName> page) {
        return search.found(words, page);
    }

    @Override
    public List<Practice> nearest(SearchWords words, int rowsMax) {
        return search.nearest(words, rowsMax);
    }

    @Override
    public void name(Collection<PracticeCode> codes, Instant inFileOf) {
        named.name(codes, inFileOf);
    }

    @Override
    public List<FullFile> compare(Instant inFileOf) {
        return named.compare(inFileOf);
    }

    @Override
    public void remember(FullFile file, Instant inFileOf) {
        named.remember(file, inFileOf);
    }

    @Override
    public Optional<Instant> missingSince(PracticeCode code) {
        return named.missingSince(code);
    }

    @Override
    public Slice<Practice> missing(PageRequest<ByName> page) {
        return named.missing(page);
    }

    @Override
    public void keep(List<Practice> practices) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PracticeUpsert.SQL);
                var words = connection.prepareStatement(PracticeUpsert.WORDS)) {
            PracticeUpsert.bind(connection, statement, practices);
            statement.executeUpdate();
            words.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            practices.stream().map(PracticeUpsert::searchText).toArray()));
            words.executeUpdate();
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
}
