package pqs.review.review;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chosen by the sender before sending: the hidden field of the form or the header Idempotency-Key of the API. The same
 * person sending it again means the same review, not another one. 8 to 100 letters, digits, hyphens and underscores.
 */
public record SubmissionId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,100}");

    public SubmissionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a submission id");
        }
    }

    public static Optional<SubmissionId> parse(String sent) {
        return SHAPE.matcher(sent).matches() ? Optional.of(new SubmissionId(sent)) : Optional.empty();
    }
}
