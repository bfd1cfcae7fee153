package pqs.platform.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * In which of the chains a subject's rows stand. The number of chains is for ever: with another, every subject would change
 * its chain. Many, because a chain's end is locked over a commit: of n commits at once some meet, and the fewer chains, the more.
 */
public final class Shard {

    /** As many as there are rows in {@code audit_head}. */
    public static final int COUNT = 64;

    private Shard() {}

    /** From 0 to {@link #COUNT} - 1, a power of two, always the same for a subject. */
    public static int of(String subjectType, String subjectId) {
        return Sha256.of((subjectType + ":" + subjectId).getBytes(UTF_8))[0] & (COUNT - 1);
    }
}
