package pqs.surveillance.profile.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.web.Form;
import pqs.platform.web.Query;

/**
 * The moment whose knowledge a page shows: now, or the end of a day that somebody asked for.
 *
 * @param query carries the choice on to other addresses; empty for now
 */
record AsKnown(Form form, Instant moment, Query query) {

    static final String FIELD = "asKnownOn";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What is no day, or a day to come, is now, with the fault in the form. */
    static AsKnown of(Map<String, List<String>> parameters, Instant now) {
        var form = Form.of(parameters);
        var written = form.answer(FIELD).orElseGet(() -> form.date(FIELD));
        if (written.isEmpty()) {
            return new AsKnown(form, now, Query.EMPTY);
        }
        try {
            var end = LocalDate.parse(written).plusDays(1).atStartOfDay(LONDON).toInstant();
            return new AsKnown(form, end.isAfter(now) ? now : end.minusNanos(1000), Query.EMPTY.with(FIELD, written));
        } catch (DateTimeException noDay) {
            var fault = new Fault(FIELD, "not-a-day", "Enter a day, such as 27 3 2026, or leave all three empty");
            return new AsKnown(
                    form.refused(Refused.invalid("not-a-day", fault.message(), List.of(fault))), now, Query.EMPTY);
        }
    }
}
