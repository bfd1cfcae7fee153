package pqs.notifications.directory.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.notifications.directory.PersonId;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.web.Form;

/** The fields of the form that puts somebody on call: days and times as a wall clock in London shows them. */
final class OnCallFields {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    record Typed(PersonId person, Instant from, Instant until) {}

    private OnCallFields() {}

    /**
     * @throws Refused with a fault for each field to mend
     */
    static Typed read(Form form) {
        var faults = new ArrayList<Fault>();
        var person = PersonId.parse(form.value("subject"));
        if (person.isEmpty()) {
            faults.add(new Fault("subject", "missing", "Choose who can be called."));
        }
        var from = moment(form, "from", faults);
        var until = moment(form, "until", faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-on-call", "The time on call could not be saved.", List.copyOf(faults));
        }
        return new Typed(person.orElseThrow(), from.orElseThrow(), until.orElseThrow());
    }

    private static Optional<Instant> moment(Form form, String name, List<Fault> faults) {
        try {
            var day = LocalDate.parse(form.date(name));
            var time = LocalTime.parse(form.value(name + "Time").replace('.', ':'));
            return Optional.of(day.atTime(time).atZone(LONDON).toInstant());
        } catch (DateTimeException notOne) {
            faults.add(new Fault(name, "not-a-moment", "Give a day such as 19 9 2026 and a time such as 17:30."));
            return Optional.empty();
        }
    }
}
