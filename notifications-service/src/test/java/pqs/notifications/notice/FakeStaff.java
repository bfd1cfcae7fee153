package pqs.notifications.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pqs.notifications.directory.People.Holder;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;

/** A directory of a few people. */
final class FakeStaff implements Staff {

    private record Held(String organisation, Role role, PersonId person) {}

    private final List<Held> held = new ArrayList<>();
    private final Map<String, List<PersonId>> onCall = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Set<PersonId> working = new HashSet<>();

    FakeStaff with(String organisation, Role role, String... people) {
        for (var person : people) {
            held.add(new Held(organisation, role, new PersonId(person)));
            working.add(new PersonId(person));
        }
        return this;
    }

    FakeStaff onCallFor(String organisation, String... people) {
        onCall.put(organisation, Arrays.stream(people).map(PersonId::new).toList());
        return this;
    }

    FakeStaff givenWay(String organisation, String successor) {
        successors.put(organisation, successor);
        return this;
    }

    @Override
    public String current(String organisationCode) {
        return successors.getOrDefault(organisationCode, organisationCode);
    }

    @Override
    public List<Holder> holding(Role role, Collection<String> organisationCodes) {
        return held.stream()
                .filter(one -> one.role() == role && organisationCodes.contains(one.organisation()))
                .map(one -> new Holder(one.person(), one.organisation()))
                .sorted(Comparator.comparing(Holder::organisationCode)
                        .thenComparing(holder -> holder.person().subject()))
                .toList();
    }

    @Override
    public List<PersonId> onCall(String organisationCode) {
        return onCall.getOrDefault(organisationCode, List.of());
    }

    @Override
    public boolean works(PersonId person) {
        return working.contains(person);
    }
}
