package pqs.local.people;

import java.util.List;

/**
 * A role one can sign in as. It has no name: an invented one might be somebody's.
 *
 * @param subject the token's {@code sub}, such as demo-gp
 * @param title the role in words, such as "Quality officer"; pages show it beside "signed in as"
 * @param roles the token's {@code roles}
 * @param organisation the token's {@code organisation}, a code that ODS never issues
 * @param organisationName the organisation in words
 * @param sees one sentence for the sign-in page: what this person comes for
 */
public record DemonstrationUser(
        String subject, String title, List<String> roles, String organisation, String organisationName, String sees) {

    public DemonstrationUser {
        roles = List.copyOf(roles);
    }
}
