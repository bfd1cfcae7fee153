package pqs.notifications.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.notifications.notice.app.CallOffNotices;
import pqs.notifications.notice.app.OweNotices;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;

/** Hears of concerns, of answers asked for and of alerts from intake. */
@ApplicationScoped
public class ConcernConsumer implements EventConsumer {

    private final OweNotices oweNotices;
    private final CallOffNotices callOffNotices;

    public ConcernConsumer(OweNotices oweNotices, CallOffNotices callOffNotices) {
        this.oweNotices = oweNotices;
        this.callOffNotices = callOffNotices;
    }

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public String topic() {
        return "pqs.concerns.v1";
    }

    @Override
    public void handle(ReceivedEvent event) {
        ConcernReader.read(event).ifPresent(heard -> {
            if (!heard.calledOff().isEmpty()) {
                callOffNotices.handle(heard.about(), heard.calledOff());
            }
            if (!heard.facts().isEmpty()) {
                oweNotices.handle(heard.facts());
            }
        });
    }
}
