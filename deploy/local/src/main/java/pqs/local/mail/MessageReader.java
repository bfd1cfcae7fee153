package pqs.local.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads of a message what a person wants to see of it. */
final class MessageReader {

    private MessageReader() {}

    static CaughtMessage read(MimeMessage message, List<String> recipients, Instant receivedAt)
            throws MessagingException, IOException {
        return new CaughtMessage(
                0,
                receivedAt,
                Objects.requireNonNullElse(message.getMessageID(), ""),
                addresses(message.getFrom()),
                recipients,
                Objects.requireNonNullElse(message.getSubject(), ""),
                text(message).strip());
    }

    private static String addresses(Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
    }

    /** The plain text if there is one, else whatever text there is. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            String other = "";
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (parts.getBodyPart(i).isMimeType("text/plain")) {
                    return text;
                }
                other = other.isEmpty() ? text : other;
            }
            return other;
        }
        return part.getContent() instanceof String text ? text : "";
    }
}
