package pqs.notifications.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.notifications.notice.SomeNotices;

class FlagRaisedTextTest {

    private final FlagRaisedText text = new FlagRaisedText("https://quality.pqs.invalid");

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
