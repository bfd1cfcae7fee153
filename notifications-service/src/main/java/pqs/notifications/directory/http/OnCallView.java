package pqs.notifications.directory.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pqs.notifications.directory.OnCallRota;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PhoneNumber;
import pqs.notifications.directory.app.FindOrganisations.Dossier;

/**
 * Who can be called for an organisation.
 *
 * @param shifts those not over yet, by their start
 * @param gaps when nobody can be called within the next 14 days; empty where no rota is kept
 */
@Schema(name = "OnCall")
public record OnCallView(String organisationCode, Instant asOf, List<Shift> shifts, List<OnCallRota.Gap> gaps) {

    /**
     * A time on call.
     *
     * @param phone empty where no number is on file any more
     * @param now whether it is running
     */
    @Schema(name = "OnCallShift")
    public record Shift(
            UUID id, String subject, String displayName, String phone, Instant from, Instant until, boolean now) {}

    static OnCallView of(Dossier dossier) {
        var byId = dossier.staff().stream()
                .collect(Collectors.toMap(person -> person.id().subject(), person -> person));
        return new OnCallView(
                dossier.organisation().code().value(),
                dossier.asOf(),
                dossier.rota().shifts().stream()
                        .map(shift -> shift(shift, byId, dossier.asOf()))
                        .toList(),
                dossier.gaps());
    }

    private static Shift shift(OnCallShift shift, Map<String, Person> staff, Instant asOf) {
        var subject = shift.person().subject();
        var person = staff.get(subject);
        return new Shift(
                shift.id().value(),
                subject,
                person == null ? subject : person.displayName(),
                person == null ? "" : person.phone().map(PhoneNumber::value).orElse(""),
                shift.from(),
                shift.until(),
                shift.covers(asOf));
    }
}
