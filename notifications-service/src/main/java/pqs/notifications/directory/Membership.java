package pqs.notifications.directory;

/**
 * A role in an organisation.
 *
 * @param organisationCode the value of an {@link OrganisationCode}
 */
public record Membership(String organisationCode, Role role) {

    public Membership {
        if (!OrganisationCode.isOne(organisationCode)) {
            throw new IllegalArgumentException("not an organisation code");
        }
        organisationCode = new OrganisationCode(organisationCode).value();
    }

    public OrganisationCode organisation() {
        return new OrganisationCode(organisationCode);
    }
}
