package pqs.surveillance.provider;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A provider as the register has it now.
 *
 * @param name as registered; the code itself where no name is known
 * @param town of the head office; empty where not known
 * @param invented whether this is an invented organisation of the demonstration
 * @param sites in order of their codes
 * @param commissionerCodes organisations that commission this provider, in order and each once
 */
public record Provider(
        ProviderCode code,
        String name,
        String town,
        boolean invented,
        List<Site> sites,
        List<String> commissionerCodes) {

    public Provider {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a provider needs a name");
        }
        if (invented && !code.isOutsideOds()) {
            throw new IllegalArgumentException("an invented provider needs a code that ODS never issues");
        }
        sites = sites.stream().sorted(Comparator.comparing(Site::code)).toList();
        commissionerCodes = commissionerCodes.stream().sorted().distinct().toList();
    }

    /** A provider of which nothing but the code is known, because a return or a concern named it. */
    public static Provider knownByCodeOnly(ProviderCode code) {
        return new Provider(code, code.value(), "", false, List.of(), List.of());
    }

    /** The same provider under the name and town that a directory gives; what the directory does not hold stays. */
    public Provider named(String newName, String newTown) {
        return new Provider(code, newName, newTown, invented, sites, commissionerCodes);
    }

    /**
     * Whether a flag may be raised on it. In the demonstration every concern is invented, and nothing invented may be
     * held against a real organisation.
     */
    public boolean mayBeFlagged(boolean demonstration) {
        return invented || !demonstration;
    }

    /** By any of these: a commissioner that has given way to another stays on the register under its own code. */
    public boolean isCommissionedByAnyOf(Set<String> organisationCodes) {
        return commissionerCodes.stream().anyMatch(organisationCodes::contains);
    }
}
