package pqs.platform.security;

import java.util.Set;

/**
 * Which organisations somebody acts for who signs in for one: that one, those that gave way to it, and the one it has given
 * way to with all of its own. So a merger in the middle of a case loses nobody's sight of it, whatever the identity
 * provider still says.
 */
public interface OrganisationFamilies {

    /** All of the family, the organisation itself included; of an organisation that nothing is known of, itself alone. */
    Set<String> of(String organisationCode);
}
