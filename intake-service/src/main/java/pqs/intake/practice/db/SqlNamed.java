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
import java.util.List;
import java.util.Optional;
import pqs.intake.practice.FullFile;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Which files named which practices, and which practices the last full file did not. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlNamed {

    /** Practices of the last full file of their kind that are not closed and of which no file has spoken since. */
    private static final String MISSING = """
            status <> 'C' and exists (
                select from (select imported_at from practice_full_file f
                             where f.invented = (position('-' in code) > 0)
                             order by imported_at desc limit 1) last
                where not exists (select from practice_named n
                                  where n.practice_code = code and n.in_file_of >= last.imported_at))
            """;

    private final AgroalDataSource database;

    SqlNamed(AgroalDataSource database) {
        this.database = database;
    }

    void name(Collection<PracticeCode> codes, Instant inFileOf) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into practice_named as known (practice_code, in_file_of)
                        select code, ? from unnest(?::text[]) as given (code)
                        on conflict (practice_code) do update set in_file_of = excluded.in_file_of
                        where known.in_file_of < excluded.in_file_of
                        """)) {
            statement.setObject(1, inFileOf.atOffset(ZoneOffset.UTC));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", codes.stream().map(PracticeCode::value).toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("which practices a file names could not be written", e);
        }
    }

    List<FullFile> compare(Instant inFileOf) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select position('-' in p.code) > 0 as invented,
                               count(*) filter (where n.in_file_of >= ?) as named, count(*) as known
                        from practice p left join practice_named n on n.practice_code = p.code
                        where p.status <> 'C'
                        group by 1
                        """)) {
            statement.setObject(1, inFileOf.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                var files = new ArrayList<FullFile>();
                while (rows.next()) {
                    int named = rows.getInt("named");
                    files.add(new FullFile(rows.getBoolean("invented"), named, rows.getInt("known") - named));
                }
                return files;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a full file could not be compared with the directory", e);
        }
    }

    void remember(FullFile file, Instant inFileOf) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into practice_full_file (imported_at, invented, named, missing) values (?, ?, ?, ?)")) {
            statement.setObject(1, inFileOf.atOffset(ZoneOffset.UTC));
            statement.setBoolean(2, file.invented());
            statement.setInt(3, file.named());
            statement.setInt(4, file.missing());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a full file could not be remembered", e);
        }
    }

    Optional<Instant> missingSince(PracticeCode code) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select (select max(imported_at) from practice_full_file
                                where invented = (position('-' in code) > 0)) as last
                        from practice where code = ? and
                        """ + MISSING)) {
            statement.setString(1, code.value());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                rows.getObject("last", OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("which files name a practice could not be read", e);
        }
    }

    Slice<Practice> missing(PageRequest<ByName> page) {
        var direction = page.isBackwards() ? " desc" : " asc";
        var place = page.place().beside();
        var beside =
                place.isEmpty() ? "" : page.isBackwards() ? " and (name, code) < (?, ?)" : " and (name, code) > (?, ?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PracticeRows.SELECT + " where " + MISSING + beside
                        + " order by name" + direction + ", code" + direction)) {
            statement.setMaxRows(page.rowsToFetch());
            if (place.isPresent()) {
                statement.setString(1, place.get().name());
                statement.setString(2, place.get().code());
            }
            return Slice.of(page, PracticeRows.list(statement));
        } catch (SQLException e) {
            throw new IllegalStateException("practices that no file names could not be read", e);
        }
    }
}
