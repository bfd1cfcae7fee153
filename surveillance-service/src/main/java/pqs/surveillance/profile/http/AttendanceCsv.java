package pqs.surveillance.profile.http;

import java.util.List;
import java.util.stream.Collectors;
import pqs.platform.imports.SafeCsv;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.Attendances;

/**
 * A provider's published figures as CSV, oldest month first; each row names its source and licence, so that a row copied out
 * of the file still does.
 */
final class AttendanceCsv {

    private static final String LICENCE = "Open Government Licence v3.0";

    private AttendanceCsv() {}

    /** Columns as in the import, and since when each row is known, its source and licence. */
    static String of(List<AttendanceReturn> newestFirst) {
        var header = SafeCsv.row(
                "period", "org_code", "type", "attendances", "breaches", "admissions", "known_at", "source", "licence");
        return newestFirst.reversed().stream().map(AttendanceCsv::row).collect(Collectors.joining("", header, ""));
    }

    private static String row(AttendanceReturn given) {
        var figures = given.figures();
        return SafeCsv.row(
                given.key().month().atDay(1).toString(),
                given.key().provider().value(),
                given.key().type().code(),
                Long.toString(figures.attendances()),
                Long.toString(figures.breaches()),
                Long.toString(figures.admissions()),
                given.knownAt().toString(),
                Attendances.SOURCE,
                LICENCE);
    }
}
