package pqs.notifications.directory.http;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PhoneNumber;
import pqs.notifications.directory.Role;
import pqs.notifications.directory.Tenure;

/**
 * A person as the API answers them and the pages show them, to those who manage the directory only.
 *
 * @param email empty where no address is on file
 * @param phone in international form; empty where no number is on file
 */
@Schema(name = "Person")
public record PersonView(
        @Schema(examples = "demo-commissioner") String subject,
        String displayName,
        String email,
        @Schema(examples = "+441632960001") String phone,
        List<MembershipView> memberships,
        int version) {

    @Schema(name = "Membership")
    public record MembershipView(String organisationCode, String role) {

        static MembershipView of(Membership held) {
            return new MembershipView(held.organisationCode(), held.role().code());
        }

        /** The role as a page says it. */
        public String roleWords() {
            return Role.parse(role).map(Role::label).orElse(role);
        }
    }

    /** A membership that is over. */
    record Past(String organisationCode, String role, Instant from, Instant until) {}

    static PersonView of(Person person) {
        return new PersonView(
                person.id().subject(),
                person.displayName(),
                switch (person.contact()) {
                    case Contact.ByEmail(var address) -> address.value();
                    case Contact.NotOnFile _ -> "";
                },
                person.phone().map(PhoneNumber::value).orElse(""),
                person.membershipsInOrder().stream().map(MembershipView::of).toList(),
                person.version());
    }

    /** Every role held, in one line. */
    String rolesWords() {
        return memberships.stream()
                .map(held -> held.roleWords() + " of " + held.organisationCode())
                .collect(Collectors.joining(", "));
    }

    static List<Past> pastOf(Person person) {
        return person.tenures().stream()
                .filter(Tenure.Ended.class::isInstance)
                .map(Tenure.Ended.class::cast)
                .map(ended -> new Past(
                        ended.membership().organisationCode(),
                        ended.membership().role().label(),
                        ended.from(),
                        ended.until()))
                .toList();
    }
}
