package pqs.notifications.notice;

import java.util.Objects;
import java.util.UUID;

/** Identity of a notice. */
public record NoticeId(UUID value) {

    public NoticeId {
        Objects.requireNonNull(value, "notice id");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
