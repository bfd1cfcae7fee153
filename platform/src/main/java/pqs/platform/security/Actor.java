package pqs.platform.security;

import java.util.Objects;
import java.util.Set;

/**
 * The person (or system) behind a request, as the identity provider vouches for it.
 *
 * @param subject stable identifier from the identity provider; goes into rows, never a name
 * @param displayName what the page shows beside "signed in as"; never stored, never logged
 * @param organisationCode code of the one organisation the actor acts for, such as a practice or a commissioner
 * @param permissions what the actor may do, mapped from roles in one place ({@code permissions.properties})
 */
public record Actor(String subject, String displayName, String organisationCode, Set<String> permissions) {

    public Actor {
        Objects.requireNonNull(subject, "subject");
        permissions = Set.copyOf(permissions);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
