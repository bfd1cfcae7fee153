package pqs.notifications.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import pqs.notifications.notice.ConcernAsked;
import pqs.notifications.notice.ConcernClosed;
import pqs.notifications.notice.ConcernForCounterFraud;
import pqs.notifications.notice.ConcernForSafeguarding;
import pqs.notifications.notice.ConcernOverdue;
import pqs.notifications.notice.ConcernOverdue.Deadline;
import pqs.notifications.notice.ConcernReceived;
import pqs.notifications.notice.ConcernTakenUp;
import pqs.notifications.notice.ConcernUrgent;
import pqs.notifications.notice.Fact;
import pqs.notifications.notice.ResponseOverdueAtCommissioner;
import pqs.notifications.notice.ResponseOverdueAtProvider;
import pqs.notifications.notice.ResponseReceived;
import pqs.notifications.notice.ResponseRequested;
import pqs.notifications.notice.ReverseAlertRaised;
import pqs.notifications.notice.ToldConcern;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.id.ReferenceNumber;

/** Which facts an event of {@code pqs.concerns.v1} tells, and which notices it makes pointless. */
final class ConcernReader {

    private static final Set<String> OVERDUE = Set.of(
            Deadline.ACKNOWLEDGE.ruleId(),
            Deadline.SAFEGUARDING_SEEN.ruleId(),
            Deadline.JUDGED.ruleId(),
            ResponseOverdueAtProvider.ID,
            ResponseOverdueAtCommissioner.ID);
    private static final Set<String> RESPONSE_OVERDUE =
            Set.of(ResponseOverdueAtProvider.ID, ResponseOverdueAtCommissioner.ID);

    private ConcernReader() {}

    /**
     * Empty for events of which nobody is told.
     *
     * @throws UnreadableEvent where a field is missing or malformed: that stays so, however often it is tried
     */
    static Optional<Heard> read(ReceivedEvent event) {
        try {
            return switch (event.type()) {
                case ConcernReportedV1.TYPE -> ofConcern(event, ConcernReader::reported);
                case "concern-amended" -> ofConcern(event, ConcernReader::amended);
                case "concern-reclassified" -> ofConcern(event, ConcernReader::reclassified);
                case ConcernTriagedV1.TYPE -> ofConcern(event, ConcernReader::triaged);
                case ConcernOverdueV1.TYPE -> ofConcern(event, ConcernReader::overdue);
                case ResponseV1.REQUESTED -> ofConcern(event, ConcernReader::responseRequested);
                case ResponseV1.OVERDUE -> ofConcern(event, ConcernReader::responseOverdue);
                case ResponseV1.RECEIVED -> ofConcern(event, ConcernReader::responseReceived);
                case ConcernClosedV1.TYPE -> ofConcern(event, ConcernReader::closed);
                case "concern-withdrawn", "concern-merged" -> ofConcern(event, ConcernReader::gone);
                case ReverseAlertRaisedV1.TYPE -> reverseAlert(event);
                // Among them compliment-recorded, however often it comes for one compliment.
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(event.type() + " with a missing or malformed field", e);
        }
    }

    private static Optional<Heard> ofConcern(
            ReceivedEvent event, BiFunction<ReceivedEvent, ConcernPartV1, Optional<Heard>> reading) {
        event.requireVersion(ConcernPartV1.VERSION);
        var part = event.data().as(ConcernPartV1.class);
        return part.isCompliment() ? Optional.empty() : reading.apply(event, part);
    }

    private static Optional<Heard> reported(ReceivedEvent event, ConcernPartV1 part) {
        if (part.source() == null) {
            // From before concerns said what they need; nobody waits for a message about those.
            return Optional.empty();
        }
        var concern =
                part.toldByMany(event.eventId(), earlier(event, event.data().as(ConcernReportedV1.class)));
        var facts = pressing(part, concern, true);
        if (part.isFromGeneralPractice()) {
            facts.add(new ConcernReceived(concern));
        }
        return told(facts, concern);
    }

    /** Another commissioner may triage it now, or it has been marked for somebody; who has been told is not told again. */
    private static Optional<Heard> amended(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        return told(pressing(part, concern, true), concern);
    }

    /** Triage recognised what calls for a lead: told as if it had been reported so. Whoever triages it sees that it is urgent. */
    private static Optional<Heard> reclassified(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        return told(pressing(part, concern, false), concern);
    }

    /** Whoever triages it sees that it is urgent. */
    private static Optional<Heard> triaged(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        var facts = pressing(part, concern, false);
        var triaged = event.data().as(ConcernTriagedV1.class);
        if (triaged.isAcknowledgement() && part.isFromGeneralPractice()) {
            facts.add(new ConcernTakenUp(concern));
        }
        if (triaged.isQuestion() && part.isFromGeneralPractice()) {
            facts.add(new ConcernAsked(concern));
        }
        return heard(facts, concern, doneBy(triaged));
    }

    /** What was overdue and is not any more. */
    private static Set<String> doneBy(ConcernTriagedV1 triaged) {
        if (triaged.isAcknowledgement()) {
            return Set.of(Deadline.ACKNOWLEDGE.ruleId());
        }
        return triaged.isGrading() ? Set.of(Deadline.JUDGED.ruleId()) : Set.of();
    }

    private static List<Fact> pressing(ConcernPartV1 part, ToldConcern concern, boolean urgentIsNews) {
        var facts = new ArrayList<Fact>();
        if (urgentIsNews && part.isUrgent()) {
            facts.add(new ConcernUrgent(concern));
        }
        if (concern.needsSafeguardingLead()) {
            facts.add(new ConcernForSafeguarding(concern));
        }
        if (concern.needsCounterFraudLead()) {
            facts.add(new ConcernForCounterFraud(concern));
        }
        return facts;
    }

    private static Optional<Heard> overdue(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldByMany(event.eventId(), event.occurredAt());
        var overdue = event.data().as(ConcernOverdueV1.class);
        return told(
                List.of(new ConcernOverdue(
                        concern, deadline(overdue.deadline()), Wire.required(overdue.dueAt(), "dueAt"))),
                concern);
    }

    private static Deadline deadline(@Nullable String code) {
        return Arrays.stream(Deadline.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deadline that is known here"));
    }

    private static Optional<Heard> responseRequested(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        var response = event.data().as(ResponseV1.class);
        return told(
                List.of(new ResponseRequested(
                        concern,
                        part.providerOrNone(),
                        Wire.required(response.requestId(), "requestId"),
                        response.referenceOr(concern.reference()),
                        Wire.required(response.dueAt(), "dueAt"))),
                concern);
    }

    private static Optional<Heard> responseOverdue(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        var response = event.data().as(ResponseV1.class);
        var dueAt = Wire.required(response.dueAt(), "dueAt");
        return told(
                List.of(
                        new ResponseOverdueAtProvider(
                                concern,
                                part.providerOrNone(),
                                Wire.required(response.requestId(), "requestId"),
                                response.referenceOr(concern.reference()),
                                dueAt),
                        new ResponseOverdueAtCommissioner(concern, dueAt)),
                concern);
    }

    private static Optional<Heard> responseReceived(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        var inTime = Wire.required(event.data().as(ResponseV1.class).inTime(), "inTime");
        return heard(List.of(new ResponseReceived(concern, inTime)), concern, RESPONSE_OVERDUE);
    }

    /** What was merged into it ends with it: each who reported one waits for the outcome. */
    private static Optional<Heard> closed(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        var facts = new ArrayList<Fact>();
        if (part.isFromGeneralPractice()) {
            facts.add(new ConcernClosed(concern));
        }
        event.data()
                .as(ConcernClosedV1.class)
                .mergedInto(concern)
                .forEach(merged -> facts.add(new ConcernClosed(merged)));
        return heard(facts, concern, OVERDUE);
    }

    /** Withdrawn, or merged into another: nobody has to do anything any more. */
    private static Optional<Heard> gone(ReceivedEvent event, ConcernPartV1 part) {
        var concern = part.toldBy(event.eventId(), event.occurredAt());
        return heard(List.of(), concern, OVERDUE);
    }

    private static Optional<Heard> reverseAlert(ReceivedEvent event) {
        event.requireVersion(ConcernPartV1.VERSION);
        var raised = event.data().as(ReverseAlertRaisedV1.class);
        var alert = new ReverseAlertRaised(
                event.eventId(),
                Wire.required(raised.alertId(), "alertId"),
                new ReferenceNumber(Wire.required(raised.reference(), "reference")),
                Wire.required(raised.practiceCode(), "practiceCode"));
        return Optional.of(new Heard(List.of(alert), alert.alertId(), Set.of()));
    }

    /** An event may be written long after what it tells, as by an import; whichever is earlier says how fresh it is. */
    private static Instant earlier(ReceivedEvent event, ConcernReportedV1 reported) {
        var at = Wire.required(reported.reportedAt(), "reportedAt");
        return at.isBefore(event.occurredAt()) ? at : event.occurredAt();
    }

    private static Optional<Heard> told(List<? extends Fact> facts, ToldConcern concern) {
        return heard(facts, concern, Set.of());
    }

    private static Optional<Heard> heard(List<? extends Fact> facts, ToldConcern concern, Set<String> calledOff) {
        return Optional.of(new Heard(List.copyOf(facts), concern.concernId(), calledOff));
    }
}
