package pqs.platform.crypto;

import java.util.Base64;
import java.util.Random;

/** Key rings for tests. */
final class Keys {

    private Keys() {}

    /** One entry of a ring, the same for the same name and seed. */
    static String entry(String name, long seed) {
        var bytes = new byte[MasterKey.BYTES];
        new Random(seed).nextBytes(bytes);
        return name + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static KeyRing ring(String... entries) {
        return switch (KeyRing.read(String.join("\n", entries))) {
            case KeyRing.Reading.Right(var ring) -> ring;
            case KeyRing.Reading.Wrong(var complaints) -> throw new AssertionError(complaints);
        };
    }
}
