package pqs.notifications.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.notifications.notice.FlagOverdue;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.SomeNotices;
import pqs.platform.id.ReferenceNumber;

class NoticeTextTest {

    private final NoticeText text = new NoticeText("https://quality.pqs.invalid");

    @Test
    void anOverdueFlagHasWordsOfItsOwn() {
        var told = new FlagOverdue(
                SomeNotices.CAUSE,
                SomeNotices.SUBJECT,
                ReferenceNumber.of('F', 0),
                "3\nconcerns.",
                Instant.parse("2026-09-22T08:15:30Z"),
                List.of("DEMO-ICB1"));
        var raised = SomeNotices.owed(new UUID(1, 1), SomeNotices.CAUSE, "somebody-secret");
        var words = text.of(Notice.of(told, raised.id(), raised.to(), raised.createdAt(), raised.state()));

        assertThat(words.subject()).isEqualTo("Flag F-0000-0000 is overdue: nobody has taken it up");
        assertThat(words.text())
                .startsWith("Hello,\n\nNobody took this flag up by 22 September 2026 at 09:15: 3 concerns.\n")
                .contains("\nhttps://quality.pqs.invalid/surveillance/flags/01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01\n")
                .doesNotContain("{", "}", "somebody-secret");
    }

    @Test
    void theMessageSaysWhatWhereAndWhyYou() {
        var words = text.of(SomeNotices.owed(new UUID(1, 1), SomeNotices.CAUSE, "somebody-secret"));

        assertThat(words.subject()).isEqualTo("Flag F-0000-0000 needs somebody to look into it");
        assertThat(words.text())
                .startsWith("Hello,\n\n3 concerns about Larkmoor Ultrasound (invented) became known within 30 days.")
                .contains("\nhttps://quality.pqs.invalid/surveillance/flags/01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01\n")
                .contains("lists you as commissioner of DEMO-ICB1")
                .doesNotContain("{", "}", "somebody-secret");
    }
}
