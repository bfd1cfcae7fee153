package pqs.platform.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A hash of a chain, SHA-256. The same bytes as {@code audit_chain()} of {@code V0_3__audit_trail.sql} hashes: two of shard,
 * eight of number, the previous hash, sixteen of the entry's id, its seal.
 */
@SuppressWarnings("ArrayRecordComponent") // copied on its way in and out, and equal by its content
public record ChainHash(byte[] bytes) {

    /** What the first link of every chain has as its previous hash. */
    public static final ChainHash NONE = new ChainHash(new byte[32]);

    public ChainHash {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    public static ChainHash of(int shard, long number, ChainHash previous, UUID entry, byte[] seal) {
        var fixed = ByteBuffer.allocate(2 + 8 + previous.bytes.length + 16)
                .putShort((short) shard)
                .putLong(number)
                .put(previous.bytes)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits());
        return new ChainHash(Sha256.of(fixed.array(), seal));
    }

    /** @throws IllegalArgumentException if it is not hexadecimal */
    public static ChainHash parse(String hex) {
        return new ChainHash(HexFormat.of().parseHex(hex));
    }

    /** SHA-256 of a text, for what is chained as text. */
    public static ChainHash ofText(String text) {
        return new ChainHash(Sha256.of(text.getBytes(UTF_8)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
