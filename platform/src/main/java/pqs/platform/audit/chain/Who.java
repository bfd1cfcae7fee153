package pqs.platform.audit.chain;

import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param actor subject of the person or system signed in; null where no request stands behind it
 * @param roles names of the actor's roles, sorted, between commas; empty where there are none
 * @param organisation code of the organisation the actor acted for
 * @param scope name of the service scope that was named by code, if one was
 */
public record Who(
        @Nullable String actor,
        String roles,
        @Nullable String organisation,
        @Nullable String scope) {}
