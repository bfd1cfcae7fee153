package pqs.platform.http.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in one list as text: which way, beside which row, and a check over these and the list. The check tells damage and
 * cursors of other lists; it keeps nobody from making a cursor up, who gets no more by it than a page of the same list.
 *
 * @param backwards whether the rows before the place are meant, else those after it
 * @param key parts of the place, without the character U+001F
 */
record Cursor(boolean backwards, List<String> key) {

    static final int CHARACTERS_MAX = 2_000;

    private static final String SEPARATOR = "\u001f";
    private static final int CHECK_BYTES = 9;

    Cursor {
        key = List.copyOf(key);
    }

    /** @param list the list with all that narrows it down */
    String write(String list) {
        var place = (backwards ? "b" : "f") + SEPARATOR + String.join(SEPARATOR, key);
        var bytes = place.getBytes(UTF_8);
        var all = ByteBuffer.allocate(CHECK_BYTES + bytes.length)
                .put(check(list, bytes))
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** Empty for what is damaged, made up or of another list. */
    static Optional<Cursor> read(String written, String list) {
        var bytes = decoded(written);
        if (bytes.length <= CHECK_BYTES) {
            return Optional.empty();
        }
        var place = Arrays.copyOfRange(bytes, CHECK_BYTES, bytes.length);
        if (!Arrays.equals(Arrays.copyOf(bytes, CHECK_BYTES), check(list, place))) {
            return Optional.empty();
        }
        var parts = List.of(new String(place, UTF_8).split(SEPARATOR, -1));
        return Optional.of(new Cursor(parts.getFirst().equals("b"), parts.subList(1, parts.size())));
    }

    private static byte[] decoded(String written) {
        try {
            return written.length() > CHARACTERS_MAX
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] check(String list, byte[] place) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(place), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
