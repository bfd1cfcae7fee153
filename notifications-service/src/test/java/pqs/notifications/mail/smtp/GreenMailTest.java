package pqs.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.EmailAddress;
import pqs.notifications.mail.Email;
import pqs.notifications.mail.Outcome;

/** What a real mail server receives. */
class GreenMailTest {

    private static final Email EMAIL = new Email(
            "notice-1@notices.pqs.invalid",
            new EmailAddress("commissioner@downland.invalid"),
            "Flag F-0000-0000 – a look, please",
            "Hello,\n\n.A line that begins with a full stop.\n3 concerns – becamé known.");

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Test
    void theMessageArrivesAsWrittenAndASecondOneUnderTheSameId() throws MessagingException, IOException {
        var clock = Clock.fixed(Instant.parse("2026-09-21T08:15:30Z"), ZoneOffset.UTC);
        var server = new SmtpMailServer(new FixedSmtpConfig(greenMail.getSmtp().getPort()), clock, false);

        assertThat(server.hand(EMAIL)).isEqualTo(new Outcome.Accepted());
        assertThat(server.hand(EMAIL)).isEqualTo(new Outcome.Accepted());

        var received = List.of(greenMail.getReceivedMessages());
        assertThat(received)
                .extracting(MimeMessage::getMessageID)
                .isEqualTo(List.of("<notice-1@notices.pqs.invalid>", "<notice-1@notices.pqs.invalid>"));
        var message = received.getFirst();
        assertThat(message.getSubject()).isEqualTo("Flag F-0000-0000 – a look, please");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(EMAIL.text());
        assertThat(message.getHeader("From", null)).isEqualTo("provider-quality@pqs.invalid");
        assertThat(message.getHeader("To", null)).isEqualTo("commissioner@downland.invalid");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getSentDate()).isEqualTo("2026-09-21T08:15:30Z");
    }
}
