package pqs.notifications.mail;

import java.util.ArrayList;
import java.util.List;

/** A mail server without a network; passes the same {@link MailServerContract}. */
public final class FakeMailServer implements MailServer {

    private final Behaviour behaviour;
    private final List<Email> taken = new ArrayList<>();

    public FakeMailServer(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    public List<Email> taken() {
        return List.copyOf(taken);
    }

    @Override
    public Outcome hand(Email email) {
        return switch (behaviour) {
            case ACCEPTS -> {
                taken.add(email);
                yield new Outcome.Accepted();
            }
            case REFUSES_RECIPIENT, REFUSES_MESSAGE -> new Outcome.Refused("answer-550");
            case REFUSES_SENDER_FOR_NOW, REFUSES_MESSAGE_FOR_NOW, REFUSES_MESSAGE_FOR_NOW_AND_HANGS_UP ->
                new Outcome.NotAccepted("answer-451");
            case HANGS_UP_AT_GREETING, SILENT_AT_GREETING, IS_DOWN -> new Outcome.NotAccepted("no-connection");
            case HANGS_UP_AT_RECIPIENT -> new Outcome.NotAccepted("broke-off-before-message");
            case SILENT_AFTER_MESSAGE, HANGS_UP_AFTER_MESSAGE -> new Outcome.Unknown("no-answer-after-message");
        };
    }
}
