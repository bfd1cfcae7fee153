package pqs.intake.concern.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.Entry;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;

/** Writes concern events. It is given the coarse {@link CaseFacts} and never the account, so no narrative can get out by it. */
@ApplicationScoped
public class ConcernEventMapper implements ConcernWire {

    static final String TOPIC = "pqs.concerns.v1";

    private final Ids ids;

    public ConcernEventMapper(Ids ids) {
        this.ids = ids;
    }

    /** Data of an event, under the name and version it has on the wire. */
    private record Told(String type, int version, Record data) {}

    @Override
    public OutgoingEvent outgoing(ConcernEvent event) {
        var told = told(event, common(event.facts()));
        return new OutgoingEvent(
                ids.next(), TOPIC, event.facts().id().toString(), told.type, told.version, event.at(), told.data);
    }

    /**
     * A compliment has one name of its own, whatever happens to it, so that whoever counts concerns, in any version, counts none
     * of them.
     */
    private static Told told(ConcernEvent event, ConcernV1 concern) {
        return event.facts().source().isConcern()
                ? ofConcern(event, concern)
                : new Told(ComplimentRecordedV1.TYPE, ComplimentRecordedV1.VERSION, new ComplimentRecordedV1(concern));
    }

    private static Told ofConcern(ConcernEvent event, ConcernV1 concern) {
        return switch (event) {
            case ConcernEvent.Reported _ ->
                new Told(ConcernReportedV1.TYPE, ConcernReportedV1.VERSION, new ConcernReportedV1(concern));
            case ConcernEvent.Amended(var _, var reason, var practitioner, var at) ->
                new Told(
                        ConcernAmendedV1.TYPE,
                        ConcernAmendedV1.VERSION,
                        new ConcernAmendedV1(concern, at, reason(reason), practitioner.orElse(null)));
            case ConcernEvent.Withdrawn(var _, var at) ->
                new Told(ConcernWithdrawnV1.TYPE, ConcernWithdrawnV1.VERSION, new ConcernWithdrawnV1(concern, at));
            case ConcernEvent.Triaged triaged ->
                new Told(ConcernTriagedV1.TYPE, ConcernTriagedV1.VERSION, triaged(triaged, concern));
            case ConcernEvent.Overdue(var _, var deadline, var dueAt, var at) ->
                new Told(
                        ConcernOverdueV1.TYPE,
                        ConcernOverdueV1.VERSION,
                        new ConcernOverdueV1(concern, deadline, dueAt, at));
            case ConcernEvent.ResponseRequested(var _, var request, var reference, var dueAt, var at) ->
                new Told(
                        ConcernResponseRequestedV1.TYPE,
                        ConcernResponseRequestedV1.VERSION,
                        new ConcernResponseRequestedV1(concern, request, reference.value(), dueAt, at));
            case ConcernEvent.ResponseReceived(var _, var request, var reference, var inTime, var at) ->
                new Told(
                        ConcernResponseReceivedV1.TYPE,
                        ConcernResponseReceivedV1.VERSION,
                        new ConcernResponseReceivedV1(concern, request, reference.value(), inTime, at));
            case ConcernEvent.ResponseOverdue(var _, var request, var reference, var dueAt, var at) ->
                new Told(
                        ConcernResponseOverdueV1.TYPE,
                        ConcernResponseOverdueV1.VERSION,
                        new ConcernResponseOverdueV1(concern, request, reference.value(), dueAt, at));
            case ConcernEvent.Closed(var _, var outcome, var joined, var at) ->
                new Told(
                        ConcernClosedV1.TYPE,
                        ConcernClosedV1.VERSION,
                        new ConcernClosedV1(concern, outcome.code(), at, merged(joined)));
            case ConcernEvent.Reclassified(var _, var onward, var kind, var body, var sensitive, var at) ->
                new Told(
                        ConcernReclassifiedV1.TYPE,
                        ConcernReclassifiedV1.VERSION,
                        new ConcernReclassifiedV1(concern, onward, kind, body.orElse(null), sensitive, at));
            case ConcernEvent.Merged(var _, var into, var at) ->
                new Told(ConcernMergedV1.TYPE, ConcernMergedV1.VERSION, new ConcernMergedV1(concern, into.value(), at));
            case ConcernEvent.Unmerged(var _, var from, var at) ->
                new Told(
                        ConcernUnmergedV1.TYPE,
                        ConcernUnmergedV1.VERSION,
                        new ConcernUnmergedV1(concern, from.value(), at));
        };
    }

    private static ConcernTriagedV1 triaged(ConcernEvent.Triaged triaged, ConcernV1 concern) {
        var grading = triaged.grading();
        return new ConcernTriagedV1(
                concern,
                step(triaged.step()),
                grading.map(judged -> judged.actual().code()).orElse(null),
                grading.map(judged -> judged.potential().code()).orElse(null),
                grading.map(judged -> judged.themes()).orElse(List.of()),
                triaged.at());
    }

    private static List<ConcernClosedV1.MergedV1> merged(List<ConcernEvent.Joined> joined) {
        return joined.stream()
                .map(one -> new ConcernClosedV1.MergedV1(
                        one.id().value(),
                        one.reference().value(),
                        one.practice().value(),
                        one.reportedBy()))
                .toList();
    }

    private static String step(ConcernEvent.TriageStep step) {
        return switch (step) {
            case ACKNOWLEDGED -> "acknowledged";
            case GRADED -> "graded";
            case REOPENED -> "reopened";
            case REPORTER_ASKED -> "reporter-asked";
        };
    }

    private static String reason(ConcernEvent.Amendment reason) {
        return switch (reason) {
            case PROVIDER_LINKED -> "provider-linked";
            case CORRECTED -> "corrected";
            case PRACTITIONER_LINKED -> "practitioner-linked";
            case URGENCY_CHANGED -> "urgency-changed";
        };
    }

    private static ConcernV1 common(CaseFacts facts) {
        var concern = facts.concern();
        return new ConcernV1(
                concern.id().value(),
                concern.reference().value(),
                concern.practice().value(),
                facts.place().map(place -> place.provider().value()).orElse(null),
                facts.place().flatMap(ProviderPlace::site).map(SiteCode::value).orElse(null),
                concern.category().code(),
                concern.severity().code(),
                concern.occurredOn(),
                concern.reportedAt(),
                facts.commissionerCode(),
                facts.urgent(),
                facts.attention().stream().map(Attention::code).sorted().toList(),
                facts.source().code(),
                facts.reportedBy(),
                facts.entry() == Entry.FORM ? null : facts.entry().code());
    }
}
