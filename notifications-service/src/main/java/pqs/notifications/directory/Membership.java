package pqs.notifications.directory;

import java.util.regex.Pattern;

/**
 * A role in an organisation.
 *
 * @param organisationCode code of the organisation: letters, digits and hyphens, at most 20
 */
public record Membership(String organisationCode, Role role) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

    public Membership {
        if (!isOrganisationCode(organisationCode)) {
            throw new IllegalArgumentException("not an organisation code");
        }
    }

    public static boolean isOrganisationCode(String typed) {
        return CODE.matcher(typed).matches();
    }
}
