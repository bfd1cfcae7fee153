package pqs.platform.audit;

import java.time.Instant;
import java.util.Optional;

/** When the trail was last written outside the database, and when it was last verified and with how many findings. */
public record TrailStatus(Optional<Instant> anchoredAt, Optional<Instant> verifiedAt, long findings) {}
