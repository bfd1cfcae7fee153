package pqs.local.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pqs.local.page.Html;
import pqs.local.page.Page;

/** The outbox as a page: what the system sent, newest first. */
public final class OutboxPage {

    static final int MESSAGES_SHOWN_MAX = 100;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private OutboxPage() {}

    public static String of(List<CaughtMessage> newestFirst) {
        return Page.of("Outbox", """
                    <h1>Outbox</h1>
                    <p>%s Nothing here was delivered to anyone.</p>
                    <p><a href="/outbox">Look again</a></p>
                %s""".formatted(
                        summary(newestFirst.size()),
                        newestFirst.stream()
                                .limit(MESSAGES_SHOWN_MAX)
                                .map(OutboxPage::article)
                                .collect(Collectors.joining())));
    }

    private static String summary(int count) {
        if (count == 0) {
            return "No message has been sent yet.";
        }
        var sent = count == 1 ? "1 message has been sent." : count + " messages have been sent, newest first.";
        return count > MESSAGES_SHOWN_MAX ? sent + " The newest " + MESSAGES_SHOWN_MAX + " are shown." : sent;
    }

    private static String article(CaughtMessage message) {
        return """
                    <article id="message-%1$d" aria-labelledby="subject-%1$d">
                      <h2 id="subject-%1$d">%2$s</h2>
                      <dl><dt>To</dt><dd>%3$s</dd><dt>From</dt><dd>%4$s</dd><dt>Sent</dt><dd><time datetime="%5$s">%6$s</time></dd></dl>
                      <pre>%7$s</pre>
                    </article>
                """.formatted(
                        message.number(),
                        Html.text(message.subject().isBlank() ? "(no subject)" : message.subject()),
                        Html.text(String.join(", ", message.to())),
                        Html.text(message.from()),
                        message.receivedAt(),
                        TIME.format(message.receivedAt()),
                        Html.text(message.text()));
    }
}
