package pqs.platform.paging;

import java.time.Instant;
import java.util.UUID;

/** Place of a row in a list ordered by a moment, and by identity where moments are equal. */
public record ByTime(Instant at, UUID id) {}
