package pqs.intake.concern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff wrote down of something that was not reported by the form, as it came: nothing in it is believed yet.
 *
 * @param submission the concern itself; its practice code is the practice it came from, if it came from one
 * @param heardOn as year-month-day
 * @param heardFrom from which role or body
 */
public record Recording(
        Submission submission,
        @Nullable String source,
        @Nullable String heardOn,
        @Nullable String heardFrom,
        Examiner examiner) {

    /** Answers to the three questions of a medical examiner; only for that source. */
    public record Examiner(
            @Nullable String causeAgreed,
            @Nullable String coroner,
            @Nullable String governance) {

        public static final Examiner NONE = new Examiner(null, null, null);

        Stream<@Nullable String> answers() {
            return Stream.of(causeAgreed, coroner, governance);
        }
    }

    /** SHA-256 over what was written down, but the patient reference and the practitioner, as {@link Submission#digest()}. */
    public String digest() {
        var fields = Stream.concat(
                Stream.<@Nullable String>of(submission.digest(), source, heardOn, heardFrom), examiner.answers());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            fields.map(field -> Objects.requireNonNullElse(field, "").strip().getBytes(StandardCharsets.UTF_8))
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
