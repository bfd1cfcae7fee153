package pqs.notifications.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import pqs.notifications.directory.People.Holder;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;

/**
 * The rule: when a flag is raised, everybody who is a commissioner in one of the flag's commissioning organisations is told
 * once, however many of them they work for. An organisation in which nobody is found gets a notice to nobody.
 */
public final class FlagRaisedToCommissioner {

    /** Wire name of the rule; part of the key that keeps a cause from being told twice, so it never changes. */
    public static final String ID = "flag-raised-to-commissioner";

    public static final Role ROLE = Role.COMMISSIONER;

    private FlagRaisedToCommissioner() {}

    /** Who is to be told, in the order of the flag's commissioners. */
    public static List<Addressee> addressees(FlagFact flag, List<Holder> holders) {
        if (flag.commissionerCodes().isEmpty()) {
            return List.of(new Addressee.Nobody(Addressee.NO_ORGANISATION, ROLE));
        }
        var addressees = new ArrayList<Addressee>();
        var told = new HashSet<PersonId>();
        for (var organisation : flag.commissionerCodes().stream().distinct().toList()) {
            var here = holders.stream()
                    .filter(holder -> holder.organisationCode().equals(organisation))
                    .toList();
            if (here.isEmpty()) {
                addressees.add(new Addressee.Nobody(organisation, ROLE));
            }
            here.stream()
                    .map(Holder::person)
                    .filter(told::add)
                    .forEach(person -> addressees.add(new Addressee.Somebody(person, organisation, ROLE)));
        }
        return addressees;
    }
}
