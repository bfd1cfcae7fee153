package pqs.platform.http.idempotency;

import org.jspecify.annotations.Nullable;

/** An answer as it was given, without what belongs to the connection. */
record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        @Nullable String body) {}
