package pqs.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import pqs.notifications.mail.Outcome;

/**
 * An SMTP transport that knows the point of no return. Until the full stop that ends the message is sent, the server cannot
 * have accepted anything; from then on, only its answer says. The library's exceptions do not tell the two apart, and a
 * connection that breaks while it says goodbye hides a refusal already heard: so the answers are noted as they come.
 */
final class WatchedTransport extends SMTPTransport {

    private enum Stage {
        CONNECTING,
        TALKING,
        WHOLE_MESSAGE_SENT
    }

    private static final int NONE = 0;

    private Stage stage = Stage.CONNECTING;
    private int refusal = NONE;

    WatchedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    void send(MimeMessage message) throws MessagingException {
        stage = Stage.TALKING;
        sendMessage(message, message.getAllRecipients());
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.WHOLE_MESSAGE_SENT;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int answer = super.readServerResponse();
        if (stage != Stage.CONNECTING && refusal == NONE && answer >= 400) {
            refusal = answer;
        }
        return answer;
    }

    /** What a failure means, by how far things had gone. */
    Outcome outcomeOfFailure() {
        if (refusal >= 500) {
            return new Outcome.Refused("answer-" + refusal);
        }
        if (refusal >= 400) {
            return new Outcome.NotAccepted("answer-" + refusal);
        }
        return switch (stage) {
            case CONNECTING -> new Outcome.NotAccepted("no-connection");
            case TALKING -> new Outcome.NotAccepted("broke-off-before-message");
            case WHOLE_MESSAGE_SENT -> new Outcome.Unknown("no-answer-after-message");
        };
    }
}
