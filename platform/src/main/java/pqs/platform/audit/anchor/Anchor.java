package pqs.platform.audit.anchor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pqs.platform.audit.chain.ChainHash;
import pqs.platform.audit.chain.Head;
import pqs.platform.audit.chain.Shard;
import pqs.platform.audit.chain.TrailSeal;

/**
 * The ends of all chains of one service at one moment, as lines of text that a person can read and compare.
 *
 * @param number from 1, without a gap
 * @param previous seal of the anchor before; {@link ChainHash#NONE} for the first
 * @param heads the end of each chain, by shard
 * @param keyId the key of its seal
 */
public record Anchor(String service, long number, Instant madeAt, ChainHash previous, List<Head> heads, String keyId) {

    private static final String FIRST_LINE = "pqs audit anchor, format 1";

    public Anchor {
        heads = List.copyOf(heads);
        if (heads.size() != Shard.COUNT) {
            throw new IllegalArgumentException("an anchor holds the ends of " + Shard.COUNT + " chains");
        }
    }

    /** Links in all chains together. */
    public long entries() {
        return heads.stream().mapToLong(Head::number).sum();
    }

    public ChainHash seal(TrailSeal seal) {
        return seal.ofAnchor(keyId, body());
    }

    /** What is kept: the lines and, as the last one, their seal. */
    public String text(TrailSeal seal) {
        return body() + "seal " + seal(seal) + "\n";
    }

    private String body() {
        var lines = new ArrayList<String>();
        lines.add(FIRST_LINE);
        lines.add("service " + service);
        lines.add("number " + number);
        lines.add("made-at " + madeAt);
        lines.add("key " + keyId);
        lines.add("previous " + previous);
        for (int shard = 0; shard < heads.size(); shard++) {
            var head = heads.get(shard);
            lines.add("head " + shard + " " + head.number() + " " + head.hash());
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** An anchor as read from its text, with the seal that the text bears. */
    public record Read(Anchor anchor, ChainHash seal) {}

    /**
     * @throws IllegalArgumentException if the text is not an anchor
     */
    public static Read parse(String text) {
        var lines = text.lines().toList();
        if (lines.size() != 7 + Shard.COUNT || !lines.getFirst().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("not the text of an anchor");
        }
        var heads = new ArrayList<Head>();
        for (int shard = 0; shard < Shard.COUNT; shard++) {
            var words = value(lines.get(6 + shard), "head " + shard).split(" ", -1);
            if (words.length != 2) {
                throw new IllegalArgumentException("not the end of a chain");
            }
            heads.add(new Head(Long.parseLong(words[0]), ChainHash.parse(words[1])));
        }
        var anchor = new Anchor(
                value(lines.get(1), "service"),
                Long.parseLong(value(lines.get(2), "number")),
                instant(value(lines.get(3), "made-at")),
                ChainHash.parse(value(lines.get(5), "previous")),
                heads,
                value(lines.get(4), "key"));
        return new Read(anchor, ChainHash.parse(value(lines.getLast(), "seal")));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a moment", e);
        }
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name + " ")) {
            throw new IllegalArgumentException("a line of an anchor does not begin with " + name);
        }
        return line.substring(name.length() + 1);
    }
}
