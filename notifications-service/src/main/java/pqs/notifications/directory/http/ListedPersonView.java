package pqs.notifications.directory.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pqs.notifications.directory.app.FindPeople;

/**
 * A person as lists show them. The addresses themselves are read one by one ({@link PersonView}), on record.
 *
 * @param emailOnFile whether an e-mail address is on file; without one, notices to this person fail openly
 * @param phoneOnFile whether a telephone number is on file; without one, nobody can be on call
 */
@Schema(name = "ListedPerson")
public record ListedPersonView(
        @Schema(examples = "demo-commissioner") String subject,
        String displayName,
        boolean emailOnFile,
        boolean phoneOnFile,
        List<PersonView.MembershipView> memberships,
        int version) {

    static ListedPersonView of(FindPeople.Listed person) {
        return new ListedPersonView(
                person.id().subject(),
                person.displayName(),
                person.emailOnFile(),
                person.phoneOnFile(),
                person.memberships().stream().map(PersonView.MembershipView::of).toList(),
                person.version());
    }
}
