package pqs.notifications.notice;

import java.util.UUID;
import pqs.platform.id.ReferenceNumber;

/** Something that became true of a concern and that somebody is told. */
public sealed interface ConcernFact extends Fact
        permits ConcernUrgent,
                ConcernForSafeguarding,
                ConcernForCounterFraud,
                ConcernReceived,
                ConcernTakenUp,
                ConcernAsked,
                ConcernClosed,
                ConcernOverdue,
                ResponseRequested,
                ResponseOverdueAtProvider,
                ResponseOverdueAtCommissioner,
                ResponseReceived {

    ToldConcern concern();

    @Override
    default UUID eventId() {
        return concern().eventId();
    }

    @Override
    default UUID subjectId() {
        return concern().concernId();
    }

    @Override
    default ReferenceNumber reference() {
        return concern().reference();
    }

    /** Where those who triage look at it; facts for others say otherwise. */
    @Override
    default String path() {
        return concern().pageOfTriage();
    }
}
