package pqs.platform.audit.verify;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.ChainHash;
import pqs.platform.audit.chain.Head;
import pqs.platform.audit.chain.TrailSeal;
import pqs.platform.audit.verify.Finding.Kind;
import pqs.platform.audit.verify.Link.Sealed;

/** Walks one chain from its first link to its end and says what is wrong with it. Holds one link at a time. */
final class ChainWalk {

    /** How far from its place a link is looked for; beyond, it counts as not of this chain. */
    private static final int DISTANCE_MAX = 64;

    private final int shard;
    private final TrailSeal seal;
    private final Findings findings;
    private final Iterator<AnchoredHead> anchors;
    private @Nullable AnchoredHead nextAnchor;
    private boolean rechained;
    private long number;
    private ChainHash hash = ChainHash.NONE;
    private long links;
    /** By how much the links met last stand before (or, negative, behind) the number they were made for, and since when. */
    private long shift;

    private long shiftedSince;

    /** @param anchors what the anchors say of this chain, in the order of its numbers */
    ChainWalk(int shard, TrailSeal seal, Findings findings, Iterator<AnchoredHead> anchors) {
        this.shard = shard;
        this.seal = seal;
        this.findings = findings;
        this.anchors = anchors;
        this.nextAnchor = following();
    }

    void meet(Link link) {
        links++;
        boolean afterGap = link.number() != number + 1;
        if (afterGap) {
            findings.add(Kind.DELETED, place(number + 1), missing(number + 1, link.number() - 1));
        }
        boolean genuine = isGenuine(link);
        boolean joins = afterGap || link.previous().equals(hash);
        if (genuine) {
            checkPlace(link, joins);
        } else if (!joins) {
            findings.add(Kind.INSERTED, place(link.number()), "does not join to the link before it");
        }
        compareWithAnchors(link);
        number = link.number();
        hash = link.hash();
    }

    private boolean isGenuine(Link link) {
        if (link.entry() == null) {
            findings.add(Kind.DELETED, place(link.number()), "has lost its entry " + link.entryId());
            return false;
        }
        return switch (verdict(link.entry())) {
            case GENUINE -> true;
            case CHANGED -> {
                findings.add(Kind.EDITED, place(link.number()), "entry " + link.entryId() + " is not what was sealed");
                yield false;
            }
            case FOREIGN -> {
                findings.add(
                        Kind.INSERTED,
                        place(link.number()),
                        "entry " + link.entryId() + " does not bear the service's seal");
                yield false;
            }
            case UNKNOWN_KEY -> {
                findings.add(
                        Kind.UNKNOWN_KEY,
                        place(link.number()),
                        "is sealed with key " + link.entry().row().keyId() + ", which was not given");
                yield true;
            }
        };
    }

    private TrailSeal.Verdict verdict(Sealed entry) {
        return seal.check(entry.row(), entry.seal());
    }

    /** The entry is one that the service wrote; is it where the service's transaction put it? */
    private void checkPlace(Link link, boolean joins) {
        if (link.isWholeAt(link.number())) {
            boolean afterOthersPlaces = shift != 0;
            shiftTo(0, link.number());
            if (!joins && !afterOthersPlaces) {
                findings.add(
                        Kind.RECHAINED, place(link.number()), "was made anew and does not join to what is before it");
            } else if (link.entry() != null && link.entry().row().shard() != shard) {
                findings.add(Kind.REORDERED, place(link.number()), "holds an entry of another chain");
            }
            return;
        }
        var other = LongStream.rangeClosed(1, DISTANCE_MAX)
                .flatMap(distance -> LongStream.of(distance, -distance))
                .filter(distance -> link.isWholeAt(link.number() + distance))
                .findFirst();
        if (other.isPresent()) {
            shiftTo(other.getAsLong(), link.number());
        } else {
            findings.add(
                    Kind.REORDERED,
                    place(link.number()),
                    "holds entry " + link.entryId() + ", which was put elsewhere");
        }
    }

    /** A shift that ends again was a change of order; one that stays until the end is told of there. */
    private void shiftTo(long now, long at) {
        if (now == shift) {
            return;
        }
        if (shift == 0) {
            shiftedSince = at;
        } else {
            findings.add(
                    Kind.REORDERED,
                    place(shiftedSince),
                    "and those up to " + (at - 1) + " were made for other numbers");
            shiftedSince = at;
        }
        shift = now;
    }

    private void compareWithAnchors(Link link) {
        while (nextAnchor != null && nextAnchor.head().number() <= link.number()) {
            var head = nextAnchor.head();
            if (head.number() == link.number() && !head.hash().equals(link.hash()) && !rechained) {
                rechained = true;
                findings.add(
                        Kind.RECHAINED,
                        place(link.number()),
                        "has another hash than anchor " + nextAnchor.anchor() + " of " + nextAnchor.madeAt() + " kept");
            }
            nextAnchor = following();
        }
    }

    /** To be called when there is no more link. */
    void end(Optional<Head> head) {
        if (shift != 0) {
            boolean closedUp = shift > 0;
            findings.add(
                    closedUp ? Kind.DELETED : Kind.INSERTED,
                    place(shiftedSince),
                    "and all after it were made for numbers " + Math.abs(shift) + (closedUp ? " higher" : " lower"));
        }
        if (nextAnchor != null) {
            findings.add(
                    Kind.TRUNCATED,
                    place(number + 1),
                    missing(number + 1, nextAnchor.head().number()) + ", which anchor " + nextAnchor.anchor() + " of "
                            + nextAnchor.madeAt() + " saw");
        } else if (head.isEmpty() || head.get().number() > number) {
            findings.add(
                    Kind.TRUNCATED,
                    place(number + 1),
                    head.map(end -> missing(number + 1, end.number()) + ", which was the last")
                            .orElse("the record of the chain's end is missing"));
        } else if (head.get().number() < number || !head.get().hash().equals(hash)) {
            findings.add(Kind.EDITED, "chain " + shard, "has another end than audit_head says");
        }
    }

    long links() {
        return links;
    }

    private @Nullable AnchoredHead following() {
        return anchors.hasNext() ? anchors.next() : null;
    }

    private String place(long at) {
        return "chain " + shard + " number " + at;
    }

    private static String missing(long from, long to) {
        return from == to ? "is missing" : "up to number " + to + " are missing";
    }
}
