package pqs.notifications.notice.events;

import java.time.Instant;
import java.util.UUID;

/** Wire record of {@code contracts/notice-sent/v1/schema.json}. */
public record NoticeSentV1(
        UUID noticeId,
        UUID subjectId,
        UUID causeEventId,
        String ruleId,
        String channel,
        Instant sentAt,
        int possibleDuplicates) {

    static final String TYPE = "notice-sent";
    static final int VERSION = 1;
}
