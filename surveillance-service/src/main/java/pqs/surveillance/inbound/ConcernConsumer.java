package pqs.surveillance.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.surveillance.flag.app.ConsiderFlag;
import pqs.surveillance.observation.ConcernVersion;
import pqs.surveillance.observation.app.RecordConcern;

/** Turns concerns into observations and then asks the rules about the provider, in one transaction. */
@ApplicationScoped
class ConcernConsumer implements EventConsumer {

    private final RecordConcern recordConcern;
    private final ConsiderFlag considerFlag;

    ConcernConsumer(RecordConcern recordConcern, ConsiderFlag considerFlag) {
        this.recordConcern = recordConcern;
        this.considerFlag = considerFlag;
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
        switch (event.type()) {
            case ConcernReportedV1.TYPE -> reported(event);
            case ConcernAmendedV1.TYPE -> amended(event);
            default -> {
                // Facts that no rule here looks at.
            }
        }
    }

    private void reported(ReceivedEvent event) {
        event.requireVersion(ConcernReportedV1.VERSION);
        var reported = event.data().as(ConcernReportedV1.class);
        if (reported.isLinked()) {
            take(reported.toVersion(event.eventId()));
        }
    }

    private void amended(ReceivedEvent event) {
        event.requireVersion(ConcernAmendedV1.VERSION);
        take(event.data().as(ConcernAmendedV1.class).toVersion(event.eventId()));
    }

    private void take(ConcernVersion version) {
        if (recordConcern.handle(version)) {
            considerFlag.handle(version.provider());
        }
    }
}
