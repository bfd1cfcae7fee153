package pqs.platform.audit.verify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.ChainHash;
import pqs.platform.audit.chain.TrailRow;

/**
 * A link of a chain as it is found, with its entry.
 *
 * @param entry null if it is gone
 */
record Link(
        int shard,
        long number,
        UUID entryId,
        ChainHash previous,
        ChainHash hash,
        @Nullable Sealed entry) {

    /** An entry and the seal it bears. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one row of one pass; nobody compares or keeps it
    record Sealed(TrailRow row, byte[] seal) {}

    /** Whether the hash is right for this link if it had stood at this number. */
    boolean isWholeAt(long other) {
        return entry != null
                && ChainHash.of(shard, other, previous, entryId, entry.seal()).equals(hash);
    }
}
