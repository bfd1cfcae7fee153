package pqs.surveillance.observation.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.platform.id.Ids;
import pqs.surveillance.observation.AttendanceReturn;

/**
 * Rows of observations turned into columns: one statement with nine arrays appends thousands of rows in the time that as
 * many statements take for tens.
 */
final class ObservationColumns {

    private final Ids ids;
    private final List<Object> observationIds = new ArrayList<>();
    private final List<Object> providerCodes = new ArrayList<>();
    private final List<Object> measures = new ArrayList<>();
    private final List<Object> breakdowns = new ArrayList<>();
    private final List<Object> months = new ArrayList<>();
    private final List<Object> knownAts = new ArrayList<>();
    private final List<Object> sourceRefs = new ArrayList<>();
    private final List<Object> counts = new ArrayList<>();
    private final List<@Nullable Object> exposures = new ArrayList<>();

    ObservationColumns(Ids ids) {
        this.ids = ids;
    }

    void add(AttendanceReturn given) {
        var figures = given.figures();
        add(given, "ae-attendances", figures.attendances(), null);
        add(given, "ae-four-hour-breaches", figures.breaches(), figures.attendances());
        add(given, "ae-emergency-admissions", figures.admissions(), null);
    }

    private void add(AttendanceReturn given, String measure, long count, @Nullable Long exposure) {
        var key = given.key();
        observationIds.add(ids.next());
        providerCodes.add(key.provider().value());
        measures.add(measure);
        breakdowns.add(key.type().code());
        months.add(key.month().atDay(1).toString());
        knownAts.add(given.knownAt().toString());
        sourceRefs.add(key.sourceRef());
        counts.add(count);
        exposures.add(exposure);
    }

    /** Binds the nine arrays from the given parameter on, in the order of the statement's {@code unnest}. */
    void bind(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        bind(statement, at++, "uuid", observationIds);
        bind(statement, at++, "text", providerCodes);
        bind(statement, at++, "text", measures);
        bind(statement, at++, "text", breakdowns);
        bind(statement, at++, "text", months);
        bind(statement, at++, "text", knownAts);
        bind(statement, at++, "text", sourceRefs);
        bind(statement, at++, "bigint", counts);
        bind(statement, at, "bigint", exposures);
    }

    private static void bind(PreparedStatement statement, int at, String type, List<?> values) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
