package pqs.local.mail;

import java.time.Instant;
import java.util.List;

/**
 * One e-mail as the mail server took it.
 *
 * @param messageId the Message-ID header, by which a message sent twice is recognised
 * @param text the plain text part, or the whole body where there is only one part
 */
public record CaughtMessage(
        long number, Instant receivedAt, String messageId, String from, List<String> to, String subject, String text) {

    public CaughtMessage {
        to = List.copyOf(to);
    }
}
