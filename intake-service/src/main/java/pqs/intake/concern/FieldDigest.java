package pqs.intake.concern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SHA-256 over what was filled in and its lengths, so that two posts under one key can be told apart. */
public final class FieldDigest {

    private FieldDigest() {}

    /**
     * 64 hexadecimal digits. Missing and empty are the same.
     *
     * @param fields in an order that never changes; none that names somebody or is one of few enough to be tried
     */
    public static String of(Stream<@Nullable String> fields) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            fields.map(field -> Objects.requireNonNullElse(field, "").getBytes(StandardCharsets.UTF_8))
                    .forEach(bytes -> {
                        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                        sha256.update(bytes);
                    });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
