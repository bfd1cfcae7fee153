package pqs.intake.alert.events;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.intake.alert.AlertFacts;
import pqs.intake.alert.AlertWire;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;

/** Writes what happened to alerts; it is given the facts and never the words. */
@ApplicationScoped
class AlertEventMapper implements AlertWire {

    private static final String TOPIC = "pqs.concerns.v1";

    private final Ids ids;

    AlertEventMapper(Ids ids) {
        this.ids = ids;
    }

    @Override
    public OutgoingEvent raised(AlertFacts facts) {
        return new OutgoingEvent(
                ids.next(),
                TOPIC,
                facts.id().toString(),
                ReverseAlertRaisedV1.TYPE,
                ReverseAlertRaisedV1.VERSION,
                facts.raisedAt(),
                new ReverseAlertRaisedV1(
                        facts.id().value(),
                        facts.reference().value(),
                        facts.practice().value(),
                        facts.provider().value(),
                        facts.commissionerCode(),
                        facts.category().code(),
                        facts.raisedAt()));
    }
}
