package pqs.intake.practice.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pqs.intake.practice.Practice;
import pqs.intake.search.SearchWords;
import pqs.intake.search.Spelling;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Searches of the directory: the trigram index finds words anywhere in {@code search_text}, another one what was meant. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlSearch {

    /** As {@code Practices.placeOf} says. Compared byte by byte, so that the order is the one of cursors on every machine. */
    private static final String PLACE = """
            ((case when code = ? then '0' when status = 'A' then '1' else '2' end) || name) collate "C"\
            """;

    /** Two letters exchanged in a word of five leave 2 of its 6 trigrams, so 2 / 10 in common. */
    private static final String LIKENESS_MIN = "0.2";

    private static final int ALIKE_WORDS_MAX = 100;
    private static final int MEANT_WORDS_MAX = 8;
    private static final int NEAREST_ROWS_MAX = 200;

    private final AgroalDataSource database;

    SqlSearch(AgroalDataSource database) {
        this.database = database;
    }

    Slice<Practice> found(SearchWords words, PageRequest<ByName> page) {
        var patterns = words.likePatterns();
        var arguments = new ArrayList<>(patterns);
        var sql = new StringBuilder(PracticeRows.SELECT)
                .append(" where ")
                .append(String.join(" and ", Collections.nCopies(patterns.size(), "search_text like ?")));
        var direction = page.isBackwards() ? " desc" : " asc";
        page.place().beside().ifPresent(place -> {
            sql.append(" and (")
                    .append(PLACE)
                    .append(", code collate \"C\")")
                    .append(page.isBackwards() ? " < (?, ?)" : " > (?, ?)");
            arguments.addAll(List.of(words.firstCode(), place.name(), place.code()));
        });
        sql.append(" order by ")
                .append(PLACE)
                .append(direction)
                .append(", code collate \"C\"")
                .append(direction);
        arguments.add(words.firstCode());
        return Slice.of(page, list(sql.toString(), arguments, page.rowsToFetch()));
    }

    /** Each word is taken for itself and for the words of the directory that it was probably meant to be. */
    List<Practice> nearest(SearchWords words, int rowsMax) {
        var meant = words.words().stream().map(this::meant).toList();
        if (meant.stream().allMatch(each -> each.size() == 1)) {
            return List.of();
        }
        var arguments = new ArrayList<String>();
        var conditions = new ArrayList<String>();
        for (var each : meant) {
            conditions.add(
                    "search_text like any (array[" + String.join(", ", Collections.nCopies(each.size(), "?")) + "])");
            each.keySet().forEach(word -> arguments.add(SearchWords.likePattern(word)));
        }
        var found = list(
                PracticeRows.SELECT + " where " + String.join(" and ", conditions)
                        + " order by (status = 'A') desc, name, code",
                arguments,
                NEAREST_ROWS_MAX);
        return found.stream()
                .sorted(Comparator.comparingInt(practice -> slips(practice, meant)))
                .limit(rowsMax)
                .toList();
    }

    /** A word with what it may have been meant to be, and how many slips that would be. */
    private Map<String, Integer> meant(String typed) {
        var meant = new LinkedHashMap<String, Integer>();
        meant.put(typed, 0);
        if (SearchWords.canBeMended(typed)) {
            alike(typed).stream()
                    .filter(word -> Spelling.slips(typed, word) <= Spelling.slipsMax(typed))
                    .sorted(Comparator.comparingInt(word -> Spelling.slips(typed, word)))
                    .limit(MEANT_WORDS_MAX)
                    .forEach(word -> meant.put(word, Spelling.slips(typed, word)));
        }
        return meant;
    }

    private static int slips(Practice practice, List<Map<String, Integer>> meant) {
        var text = PracticeUpsert.searchText(practice);
        return meant.stream()
                .mapToInt(each -> each.entrySet().stream()
                        .filter(word -> text.contains(word.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .min()
                        .orElse(0))
                .sum();
    }

    /** Words of the directory that share trigrams with this one; the threshold ends with the transaction. */
    private List<String> alike(String typed) {
        try (var connection = database.getConnection();
                var threshold =
                        connection.prepareStatement("select set_config('pg_trgm.similarity_threshold', ?, true)");
                var statement = connection.prepareStatement(
                        "select word from practice_word where word % ? order by similarity(word, ?) desc, word limit ?")) {
            threshold.setString(1, LIKENESS_MIN);
            threshold.execute();
            statement.setString(1, typed);
            statement.setString(2, typed);
            statement.setInt(3, ALIKE_WORDS_MAX);
            try (var rows = statement.executeQuery()) {
                var words = new ArrayList<String>();
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
                return words;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the practice directory could not be read", e);
        }
    }

    private List<Practice> list(String sql, List<String> arguments, int rowsMax) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(rowsMax);
            for (int i = 0; i < arguments.size(); i++) {
                statement.setString(i + 1, arguments.get(i));
            }
            return PracticeRows.list(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the practice directory could not be read", e);
        }
    }
}
