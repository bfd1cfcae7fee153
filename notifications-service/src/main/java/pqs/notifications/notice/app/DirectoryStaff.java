package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import pqs.notifications.directory.OnCallRota;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.OnCallShifts;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.directory.People.Holder;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.notice.Staff;

/** Asks the directory, as it stands in the running transaction. */
@ApplicationScoped
class DirectoryStaff implements Staff {

    private final People people;
    private final Organisations organisations;
    private final OnCallShifts shifts;
    private final Clock clock;

    DirectoryStaff(People people, Organisations organisations, OnCallShifts shifts, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.shifts = shifts;
        this.clock = clock;
    }

    @Override
    public String current(String organisationCode) {
        return OrganisationCode.parse(organisationCode)
                .map(organisations::currentOf)
                .map(OrganisationCode::value)
                .orElse(organisationCode);
    }

    @Override
    public List<Holder> holding(Role role, Collection<String> organisationCodes) {
        return people.holding(role, organisationCodes);
    }

    @Override
    public List<PersonId> onCall(String organisationCode) {
        var now = clock.instant();
        return OrganisationCode.parse(organisationCode).stream()
                .map(code -> new OnCallRota(shifts.ofOrganisation(code, now)))
                .flatMap(rota -> rota.at(now).stream())
                .map(OnCallShift::person)
                .distinct()
                .toList();
    }

    @Override
    public boolean works(PersonId person) {
        return people.find(person)
                .filter(known -> !known.memberships().isEmpty())
                .isPresent();
    }
}
