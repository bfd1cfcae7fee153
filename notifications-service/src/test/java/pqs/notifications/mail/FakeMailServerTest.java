package pqs.notifications.mail;

import java.util.List;

class FakeMailServerTest extends MailServerContract {

    private FakeMailServer server = new FakeMailServer(Behaviour.IS_DOWN);

    @Override
    protected MailServer serverThat(Behaviour behaviour) {
        server = new FakeMailServer(behaviour);
        return server;
    }

    @Override
    protected List<String> taken() {
        return server.taken().stream().map(Email::messageId).toList();
    }
}
