package pqs.intake.triage.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pqs.intake.concern.db.CaseRows;
import pqs.intake.provider.ProviderCode;
import pqs.intake.triage.Sight;
import pqs.intake.triage.TriageFilter;
import pqs.intake.triage.TriagePlace;
import pqs.intake.triage.TriageRow;
import pqs.intake.triage.View;
import pqs.intake.triage.Worklist;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The list of work, under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlWorklist implements Worklist {

    private final AgroalDataSource database;

    SqlWorklist(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Slice<TriageRow> page(Sight sight, TriageFilter filter, PageRequest<TriagePlace> page) {
        var view = filter.view();
        var sql = WorklistSql.reach(sight, view == View.ELSEWHERE)
                .add(", page as (select id, " + WorklistSql.rank(view) + " as rank, " + WorklistSql.at(view) + " as at,"
                        + " due_at as next_due, unseen, waits_for_provider, waits_for_reporter, news,"
                        + " severe_news, acted_at from reach")
                .filtered(sight, filter)
                .from(view, page)
                .add(WorklistSql.order(view, page.isBackwards()) + " limit " + page.rowsToFetch() + ")")
                .add("select page.*, whole.* from page join (" + CaseRows.SELECT
                        + ") whole on whole.concern_id = page.id")
                .add(" order by page.rank " + direction(view, page) + ", page.at " + direction(view, page)
                        + ", page.id " + direction(view, page));
        return Slice.of(page, rows(sql, SqlWorklist::row));
    }

    private static String direction(View view, PageRequest<?> page) {
        return view.isNewestFirst() == page.isBackwards() ? "asc" : "desc";
    }

    @Override
    public Map<View, Long> counts(Sight sight) {
        var counts = new EnumMap<View, Long>(View.class);
        counts.putAll(
                counts(sight, List.of(View.TO_DO, View.WAITING, View.OPEN, View.CLOSED, View.COMPLIMENTS), false));
        counts.putAll(counts(sight, List.of(View.ELSEWHERE), true));
        return counts;
    }

    private Map<View, Long> counts(Sight sight, List<View> views, boolean ofOthers) {
        var columns = views.stream()
                .map(view -> "count(*) filter (where " + WorklistSql.condition(sight, view) + ")")
                .collect(Collectors.joining(", ", "select ", " from reach"));
        return rows(WorklistSql.reach(sight, ofOthers).add(columns), row -> {
                    var counts = new EnumMap<View, Long>(View.class);
                    for (int i = 0; i < views.size(); i++) {
                        counts.put(views.get(i), row.getLong(i + 1));
                    }
                    return counts;
                })
                .getFirst();
    }

    @Override
    public List<ProviderCode> providers(Sight sight) {
        return Stream.of(false, true)
                .flatMap(ofOthers -> rows(
                        WorklistSql.reach(sight, ofOthers)
                                .add("select distinct provider_code from reach where provider_code is not null"),
                        row -> new ProviderCode(row.getString(1)))
                        .stream())
                .distinct()
                .toList();
    }

    private static TriageRow row(ResultSet row) throws SQLException {
        var due = row.getTimestamp("next_due");
        return new TriageRow(
                CaseRows.read(row),
                new TriagePlace(
                        row.getInt("rank"), row.getTimestamp("at").toInstant(), row.getObject("id", UUID.class)),
                Optional.ofNullable(due).map(Timestamp::toInstant),
                row.getBoolean("unseen"),
                row.getBoolean("waits_for_provider"),
                row.getBoolean("waits_for_reporter"),
                row.getBoolean("news"),
                row.getBoolean("severe_news"),
                row.getTimestamp("acted_at").toInstant());
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(WorklistSql sql, RowReader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.text())) {
            fill(statement, sql.arguments());
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the list of work could not be read", e);
        }
    }

    private static void fill(PreparedStatement statement, List<Object> arguments) throws SQLException {
        int place = 1;
        for (var argument : arguments) {
            switch (argument) {
                case String[] texts ->
                    statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
                case Instant moment -> statement.setTimestamp(place, Timestamp.from(moment));
                default -> statement.setObject(place, argument);
            }
            place++;
        }
    }
}
