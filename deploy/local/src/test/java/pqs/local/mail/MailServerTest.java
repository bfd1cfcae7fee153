package pqs.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pqs.embedded.FreePorts;

class MailServerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Path folder;

    MailServerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMessageToTwoPeopleIsKeptOnceAndFoundAgainAfterARestart() throws Exception {
        send("A flag was raised", "Please look.", "b@downland.example", "a@downland.example");

        assertThat(archive().newestFirst())
                .extracting(
                        CaughtMessage::number, CaughtMessage::subject, CaughtMessage::text, CaughtMessage::receivedAt)
                .containsExactly(tuple(1L, "A flag was raised", "Please look.", NOW));
        assertThat(archive().newestFirst().getFirst().to()).containsExactly("a@downland.example", "b@downland.example");
    }

    @Test
    void theNewestComesFirst() throws Exception {
        send("First", "1", "a@downland.example");
        send("Second", "2", "a@downland.example");

        assertThat(archive().newestFirst()).extracting(CaughtMessage::subject).containsExactly("Second", "First");
    }

    @Test
    void aLineCutOffByACrashIsDroppedAndTheNextMessageIsWhole() throws Exception {
        send("First", "1", "a@downland.example");
        var inTheMiddleOfALetter = "{\"number\":2,\"subject\":\"\u00e9".getBytes(StandardCharsets.UTF_8);
        Files.write(
                file(),
                Arrays.copyOf(inTheMiddleOfALetter, inTheMiddleOfALetter.length - 1),
                StandardOpenOption.APPEND);

        send("Second", "2", "a@downland.example");

        assertThat(archive().newestFirst())
                .extracting(CaughtMessage::number, CaughtMessage::subject)
                .containsExactly(tuple(2L, "Second"), tuple(1L, "First"));
    }

    @Test
    void thePageShowsTextAsTextAndNeverAsMarkup() throws Exception {
        send("<script>alert(1)</script>", "Fish & chips", "a@downland.example");

        assertThat(OutboxPage.of(archive().newestFirst()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;</h2>")
                .contains("<pre>Fish &amp; chips</pre>")
                .contains("1 March 2026, 08:00:00")
                .doesNotContain("<script");
    }

    private void send(String subject, String text, String... recipients) throws MessagingException, IOException {
        int port = FreePorts.next();
        var server = MailServer.start(port, archive(), Clock.fixed(NOW, ZoneOffset.UTC));
        try {
            var settings = new Properties();
            settings.put("mail.smtp.host", "127.0.0.1");
            settings.put("mail.smtp.port", Integer.toString(port));
            var message = new MimeMessage(Session.getInstance(settings));
            message.setFrom("pqs@localhost");
            for (var recipient : recipients) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
            }
            message.setSubject(subject);
            message.setText(text);
            Transport.send(message);
        } finally {
            server.close();
        }
    }

    private MailArchive archive() {
        return new MailArchive(file());
    }

    private Path file() {
        return folder.resolve("mails.jsonl");
    }
}
