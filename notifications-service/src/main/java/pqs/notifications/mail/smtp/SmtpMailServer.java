package pqs.notifications.mail.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.notifications.mail.Email;
import pqs.notifications.mail.MailServer;
import pqs.notifications.mail.Outcome;

/**
 * Hands messages to an SMTP server, each over a connection of its own: a kept one may be dead without our knowing, and what
 * dies with it would have to be called unknown.
 */
@ApplicationScoped
public class SmtpMailServer implements MailServer {

    private static final Logger LOG = Logger.getLogger(SmtpMailServer.class);

    private final SmtpConfig config;
    private final Clock clock;
    private final Session session;

    public SmtpMailServer(
            SmtpConfig config, Clock clock, @ConfigProperty(name = "pqs.demonstration") boolean demonstration) {
        this.config = config;
        this.clock = clock;
        this.session = Session.getInstance(properties(config, startTls(config, demonstration)));
    }

    @Override
    public Outcome hand(Email email) {
        var transport = new WatchedTransport(session);
        try {
            transport.connect(
                    config.host().orElse("localhost"),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            transport.send(messageOf(email));
            return new Outcome.Accepted();
        } catch (MessagingException | RuntimeException e) {
            var outcome = transport.outcomeOfFailure();
            // The class only: the library quotes addresses in its messages.
            LOG.warnf("e-mail not handed over: %s by %s", outcome, e.getClass().getName());
            return outcome;
        } finally {
            closeQuietly(transport);
        }
    }

    private MimeMessage messageOf(Email email) throws MessagingException {
        var message = new FixedIdMessage(session, email.messageId());
        message.setFrom(new InternetAddress(config.from(), true));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(email.to().value(), true));
        message.setSubject(email.subject(), StandardCharsets.UTF_8.name());
        message.setText(email.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Asks out-of-office robots to keep silent (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The answer to the message has come by now; a failing goodbye changes nothing. */
    private static void closeQuietly(WatchedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // nothing to mend
        }
    }

    /** What is said in clear can be read on the way, and only a demonstration's mail is invented. */
    static SmtpConfig.StartTls startTls(SmtpConfig config, boolean demonstration) {
        return config.starttls().orElse(demonstration ? SmtpConfig.StartTls.OPTIONAL : SmtpConfig.StartTls.REQUIRED);
    }

    private static Properties properties(SmtpConfig config, SmtpConfig.StartTls startTls) {
        var properties = new Properties();
        properties.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(config.connectTimeout().toMillis()));
        properties.put(
                "mail.smtp.timeout", String.valueOf(config.answerTimeout().toMillis()));
        properties.put(
                "mail.smtp.writetimeout", String.valueOf(config.answerTimeout().toMillis()));
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls != SmtpConfig.StartTls.DISABLED));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls == SmtpConfig.StartTls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        /** The library would make up a new one each time. */
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
