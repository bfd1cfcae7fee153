package pqs.platform.security;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The person (or system) behind a request, as the identity provider vouches for it.
 *
 * @param subject stable identifier from the identity provider; goes into rows, never a name
 * @param displayName what the page shows beside "signed in as"; never stored, never logged
 * @param organisationCode code of the one organisation the actor acts for, such as a practice or a commissioner
 * @param organisations that one and those of its {@linkplain OrganisationFamilies family}; empty where it is not known
 * @param permissions what the actor may do, mapped from roles in one place ({@code permissions.properties})
 */
public record Actor(
        String subject,
        String displayName,
        String organisationCode,
        Set<String> organisations,
        Set<String> permissions) {

    public Actor {
        Objects.requireNonNull(subject, "subject");
        organisations = Stream.concat(Stream.of(organisationCode), organisations.stream())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        permissions = Set.copyOf(permissions);
    }

    /** An actor of an organisation that neither follows another nor was followed by one. */
    public Actor(String subject, String displayName, String organisationCode, Set<String> permissions) {
        this(subject, displayName, organisationCode, Set.of(), permissions);
    }

    Actor inFamily(Set<String> family) {
        return new Actor(subject, displayName, organisationCode, family, permissions);
    }

    /** Whether what belongs to this organisation is the actor's to see. */
    public boolean actsFor(String code) {
        return organisations.contains(code);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
