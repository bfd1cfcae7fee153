package pqs.platform.security;

import java.util.Set;

/**
 * Permissions that a service grants from what it knows itself, on top of those of the identity provider's roles. A bean of
 * this type is asked for each request that somebody signed in for; it may look into the database.
 */
public interface MorePermissions {

    /** What else this actor may do; nothing, rather than an error, where that cannot be found out. */
    Set<String> of(Actor actor);
}
