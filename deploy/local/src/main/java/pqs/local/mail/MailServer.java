package pqs.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;

/** An SMTP server on the loopback address that takes every message into the archive and delivers none. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** A message that cannot be kept is answered 451, so that the sender tries again. */
    public static MailServer start(int port, MailArchive archive, Clock clock) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            if (isFirst(recipient, message)) {
                keep(message, archive, clock);
            }
            return new NoMailbox();
        });
        return new MailServer(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The server calls once for each recipient; the message is kept once. */
    private static boolean isFirst(MailAddress recipient, MovingMessage message) {
        return message.getToAddresses().iterator().next().equals(recipient);
    }

    private static void keep(MovingMessage message, MailArchive archive, Clock clock) throws MessagingException {
        var recipients = message.getToAddresses().stream()
                .map(MailAddress::getEmail)
                .sorted()
                .toList();
        try {
            archive.keep(MessageReader.read(message.getMessage(), recipients, clock.instant()));
        } catch (IOException e) {
            throw new MessagingException("the message could not be kept", e);
        }
    }
}
