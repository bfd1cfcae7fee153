package pqs.intake.alert;

import pqs.platform.event.OutgoingEvent;

/** Puts what happened into the form of its contract. */
public interface AlertWire {

    OutgoingEvent raised(AlertFacts facts);
}
