package pqs.platform.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The seal of a row, in two parts: {@value #MARK_BYTES} bytes over its id alone and {@value #CONTENT_BYTES} over all of it. A
 * row whose mark is wrong was never written by the service; a row whose mark is right and whose content is wrong was changed.
 *
 * <p>Canonical form of a row: a version byte, then each field in the order below as a four-byte length and UTF-8, length -1 for
 * null. The name of the service is part of it, so that no row moves from one database to another.
 */
public final class TrailSeal {

    private static final int MARK_BYTES = 16;
    private static final int CONTENT_BYTES = 32;
    private static final int VERSION = 1;

    private final AuditKeys keys;
    private final String service;

    public TrailSeal(AuditKeys keys, String service) {
        this.keys = keys;
        this.service = service;
    }

    /** What a look at a row's seal finds. */
    public enum Verdict {
        GENUINE,
        /** The service wrote a row of this id, and not with this content. */
        CHANGED,
        /** The service never wrote a row of this id. */
        FOREIGN,
        /** Sealed with a key that is not at hand. */
        UNKNOWN_KEY
    }

    /**
     * @throws IllegalStateException if the key the row names is not at hand
     */
    public byte[] of(TrailRow row) {
        var key = keys.find(row.keyId()).orElseThrow(() -> new IllegalStateException("no audit key " + row.keyId()));
        var seal = Arrays.copyOf(mark(key, row.id()), MARK_BYTES + CONTENT_BYTES);
        System.arraycopy(content(key, row), 0, seal, MARK_BYTES, CONTENT_BYTES);
        return seal;
    }

    public Verdict check(TrailRow row, byte[] seal) {
        var known = keys.find(row.keyId());
        if (known.isEmpty()) {
            return Verdict.UNKNOWN_KEY;
        }
        var key = known.get();
        if (seal.length != MARK_BYTES + CONTENT_BYTES
                || !MessageDigest.isEqual(mark(key, row.id()), Arrays.copyOf(seal, MARK_BYTES))) {
            return Verdict.FOREIGN;
        }
        var said = Arrays.copyOfRange(seal, MARK_BYTES, seal.length);
        return MessageDigest.isEqual(content(key, row), said) ? Verdict.GENUINE : Verdict.CHANGED;
    }

    /** The seal of an anchor's text. */
    public ChainHash ofAnchor(String keyId, String text) {
        var key = keys.find(keyId).orElseThrow(() -> new IllegalStateException("no audit key " + keyId));
        return new ChainHash(Sha256.keyed(key, canonical("anchor", text)));
    }

    /** Whether the key of this id is at hand. */
    public boolean knows(String keyId) {
        return keys.find(keyId).isPresent();
    }

    private byte[] mark(SecretKey key, UUID id) {
        var bytes = canonical("mark", id.toString());
        return Arrays.copyOf(Sha256.keyed(key, bytes), MARK_BYTES);
    }

    private byte[] content(SecretKey key, TrailRow row) {
        return Sha256.keyed(
                key,
                canonical(
                        "row",
                        row.id().toString(),
                        row.kind(),
                        row.action(),
                        row.subjectType(),
                        row.subjectId(),
                        row.who().actor(),
                        row.who().roles(),
                        row.who().organisation(),
                        row.who().scope(),
                        row.owner(),
                        row.person(),
                        row.purpose(),
                        row.reason(),
                        row.details(),
                        row.traceId(),
                        row.recordedAt().toString(),
                        row.keyId()));
    }

    private byte[] canonical(@Nullable String... fields) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, service);
            for (var field : fields) {
                write(out, field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = field.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
