package pqs.notifications.mail.smtp;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import pqs.notifications.mail.Behaviour;
import pqs.notifications.mail.MailServer;
import pqs.notifications.mail.MailServerContract;

/** The SMTP way, against a server that misbehaves on purpose. */
class SmtpMailServerTest extends MailServerContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T08:15:30Z"), ZoneOffset.UTC);

    private final List<ScriptedSmtpServer> servers = new ArrayList<>();

    @Override
    protected MailServer serverThat(Behaviour behaviour) {
        var server = new ScriptedSmtpServer(behaviour);
        servers.add(server);
        return new SmtpMailServer(new FixedSmtpConfig(server.port()), CLOCK, false);
    }

    @Override
    protected List<String> taken() {
        return servers.getLast().taken();
    }

    @AfterEach
    void close() {
        servers.forEach(ScriptedSmtpServer::close);
    }
}
