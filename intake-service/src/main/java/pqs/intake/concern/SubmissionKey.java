package pqs.intake.concern;

import java.util.Optional;
import java.util.regex.Pattern;

/** One per filled form, or the Idempotency-Key of a call: the same post sent twice is one concern. */
public record SubmissionKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[!-~]{8,100}");

    public SubmissionKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a submission key has 8 to 100 visible characters");
        }
    }

    public static Optional<SubmissionKey> parse(String raw) {
        return SHAPE.matcher(raw).matches() ? Optional.of(new SubmissionKey(raw)) : Optional.empty();
    }
}
