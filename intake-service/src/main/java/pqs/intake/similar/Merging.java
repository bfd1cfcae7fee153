package pqs.intake.similar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.ConcernId;

/**
 * That a concern was put together with another.
 *
 * @param concern the one that was merged away
 * @param into the one that goes on for both
 * @param dueBefore what was due of the one merged away
 */
public record Merging(UUID id, ConcernId concern, ConcernId into, Instant at, String by, Optional<Instant> dueBefore) {}
