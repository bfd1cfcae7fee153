package pqs.platform.security;

import java.util.Set;

/**
 * Organisations that somebody acts for besides their {@linkplain OrganisationFamilies family}, from what a service knows itself:
 * one way only, as who follows another sees what that one left, and not the other way round. A bean of this type is asked at
 * each request, so it answers from memory.
 */
public interface MoreOrganisations {

    /** What else somebody signed in for this organisation acts for; too little rather than too much where it is not known. */
    Set<String> of(String organisationCode);
}
