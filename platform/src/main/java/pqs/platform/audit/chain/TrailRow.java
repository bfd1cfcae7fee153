package pqs.platform.audit.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail as it is sealed. Its place in the chain is not part of it: that is decided at commit.
 *
 * @param kind CHANGE or READ
 * @param owner organisation whose record it is
 * @param person member of staff whom the record is about
 * @param details JSON with sorted names, exactly as stored
 * @param recordedAt to the microsecond
 * @param keyId the key of its seal
 */
public record TrailRow(
        UUID id,
        String kind,
        String action,
        String subjectType,
        String subjectId,
        Who who,
        @Nullable String owner,
        @Nullable String person,
        @Nullable String purpose,
        @Nullable String reason,
        String details,
        @Nullable String traceId,
        Instant recordedAt,
        String keyId) {

    public int shard() {
        return Shard.of(subjectType, subjectId);
    }
}
