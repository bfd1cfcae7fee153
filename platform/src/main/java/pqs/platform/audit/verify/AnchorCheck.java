package pqs.platform.audit.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.anchor.Anchor;
import pqs.platform.audit.anchor.AnchorFolder;
import pqs.platform.audit.chain.ChainHash;
import pqs.platform.audit.chain.Head;
import pqs.platform.audit.chain.Shard;
import pqs.platform.audit.chain.TrailSeal;
import pqs.platform.audit.verify.Finding.Kind;

/** Reads the anchors of a service, each in its place in their own chain, and keeps what they say of the chains of entries. */
final class AnchorCheck {

    private final List<List<AnchoredHead>> byShard = new ArrayList<>();
    private final Findings findings;
    private final TrailSeal seal;
    private final String service;
    private ChainHash previous = ChainHash.NONE;
    private long number;
    private @Nullable Instant lastMadeAt;

    AnchorCheck(String service, TrailSeal seal, Findings findings) {
        this.service = service;
        this.seal = seal;
        this.findings = findings;
        for (int shard = 0; shard < Shard.COUNT; shard++) {
            byShard.add(new ArrayList<>());
        }
    }

    void read(AnchorFolder folder) {
        for (long next : folder.numbers()) {
            boolean afterGap = next != number + 1;
            if (afterGap) {
                missing(number + 1, next - 1);
            }
            take(next, folder.text(next).orElse(""), afterGap);
            number = next;
        }
    }

    private void take(long next, String text, boolean afterGap) {
        Anchor.Read read;
        try {
            read = Anchor.parse(text);
        } catch (IllegalArgumentException notOne) {
            findings.add(Kind.ANCHOR_ALTERED, "anchor " + next, "cannot be read");
            return;
        }
        var anchor = read.anchor();
        if (!seal.knows(anchor.keyId())) {
            findings.add(
                    Kind.UNKNOWN_KEY,
                    "anchor " + next,
                    "is sealed with key " + anchor.keyId() + ", which was not given");
        } else if (!anchor.seal(seal).equals(read.seal())
                || !anchor.service().equals(service)
                || anchor.number() != next) {
            findings.add(Kind.ANCHOR_ALTERED, "anchor " + next, "does not bear the service's seal");
            return;
        } else if (!afterGap && !anchor.previous().equals(previous)) {
            findings.add(Kind.ANCHOR_ALTERED, "anchor " + next, "does not join to the one before it");
        }
        previous = read.seal();
        lastMadeAt = anchor.madeAt();
        for (int shard = 0; shard < Shard.COUNT; shard++) {
            keep(
                    byShard.get(shard),
                    new AnchoredHead(next, anchor.madeAt(), anchor.heads().get(shard)));
        }
    }

    /** An hour in which nothing happened says nothing new, and takes no memory. */
    private static void keep(List<AnchoredHead> said, AnchoredHead next) {
        var head = next.head();
        if (head.number() > 0 && (said.isEmpty() || !said.getLast().head().equals(head))) {
            said.add(next);
        }
    }

    /** @param made how many anchors the database remembers */
    void compareWithDatabase(long made) {
        if (made > number) {
            missing(number + 1, made);
        }
    }

    private void missing(long from, long to) {
        findings.add(
                Kind.ANCHOR_MISSING,
                "anchor " + from,
                from == to ? "is not in the folder" : "and those up to " + to + " are not in the folder");
    }

    /** What the anchors say of one chain, ascending as long as nobody shortened the chain between two of them. */
    List<AnchoredHead> of(int shard) {
        return byShard.get(shard);
    }

    long count() {
        return number;
    }

    Optional<Instant> lastMadeAt() {
        return Optional.ofNullable(lastMadeAt);
    }

    /** The end that the newest anchor saw, by shard. */
    Optional<Head> newestOf(int shard) {
        var said = byShard.get(shard);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast().head());
    }
}
