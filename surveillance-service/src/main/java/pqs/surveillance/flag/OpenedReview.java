package pqs.surveillance.flag;

import java.time.Instant;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/** A review that somebody opened because of a flag. */
public record OpenedReview(
        UUID id, ReferenceNumber reference, FlagId flag, String organisationCode, Instant openedAt) {}
