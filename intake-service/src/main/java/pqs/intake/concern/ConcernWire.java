package pqs.intake.concern;

import pqs.platform.event.OutgoingEvent;

/** Puts what happened into the form of its contract. */
public interface ConcernWire {

    OutgoingEvent outgoing(ConcernEvent event);
}
