package pqs.notifications.notice;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a notice. */
public record NoticeId(UUID value) {

    private static final Pattern SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    public NoticeId {
        Objects.requireNonNull(value, "notice id");
    }

    public static Optional<NoticeId> parse(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new NoticeId(UUID.fromString(typed))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
