package pqs.platform.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an auditor looks for; what is empty does not matter.
 *
 * @param from and {@code until}: moments, the second not included
 * @param before only rows older than this one, for the next page
 */
public record TrailSearch(
        Optional<String> subjectId,
        Optional<String> action,
        Optional<String> actor,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<UUID> before) {}
