package pqs.notifications.notice.events;

import java.time.Instant;
import java.util.UUID;

/** Wire record of {@code contracts/notice-failed/v1/schema.json}. */
public record NoticeFailedV1(
        UUID noticeId,
        UUID subjectId,
        UUID causeEventId,
        String ruleId,
        String channel,
        Instant failedAt,
        String reason) {

    static final String TYPE = "notice-failed";
    static final int VERSION = 1;
}
