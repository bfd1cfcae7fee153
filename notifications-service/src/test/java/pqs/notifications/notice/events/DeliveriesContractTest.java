package pqs.notifications.notice.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.notifications.notice.FailureReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.SomeNotices;
import pqs.platform.event.EventJson;
import pqs.testsupport.Contracts;

class DeliveriesContractTest {

    private static final Instant AT = Instant.parse("2026-09-21T08:15:31Z");

    private final Contracts sent = Contracts.of("notifications-service", NoticeSentV1.TYPE, NoticeSentV1.VERSION);
    private final Contracts failed = Contracts.of("notifications-service", NoticeFailedV1.TYPE, NoticeFailedV1.VERSION);
    private final Notice notice = SomeNotices.owed(
            UUID.fromString("01980a3e-a000-7b3a-9c41-2f6f6f1d9d01"), SomeNotices.CAUSE, "somebody-secret");

    @Test
    void noticeSentIsAsPublishedAndNamesNobody() {
        var json = EventJson.write(OutboxAnnouncements.wireOf(notice, new NoticeState.Sent(1, 0, AT)));

        sent.requireValid(json);
        assertThat(json).isEqualToIgnoringWhitespace(sent.examples().getFirst().json());
        assertThat(json).doesNotContain("somebody-secret");
    }

    @ParameterizedTest
    @EnumSource
    void noticeFailedObeysTheSchemaWhateverTheReason(FailureReason reason) {
        var json = EventJson.write(OutboxAnnouncements.wireOf(notice, reason, AT));

        failed.requireValid(json);
        assertThat(json).doesNotContain("somebody-secret");
    }

    @Test
    void noticeFailedIsAsPublished() {
        var json = EventJson.write(OutboxAnnouncements.wireOf(notice, FailureReason.REFUSED_BY_SERVER, AT));

        assertThat(json)
                .isEqualToIgnoringWhitespace(failed.examples().getFirst().json());
    }

    @Test
    void everyExampleEverPublishedObeysItsSchema() {
        sent.examples().forEach(example -> sent.requireValid(example.json()));
        failed.examples().forEach(example -> failed.requireValid(example.json()));
    }
}
