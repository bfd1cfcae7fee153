package pqs.intake.concern.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernWire;
import pqs.intake.provider.SiteCode;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;

/** Writes concern events. It is given a {@link Concern} and never the account, so no narrative can get out by it. */
@ApplicationScoped
public class ConcernEventMapper implements ConcernWire {

    static final String TOPIC = "pqs.concerns.v1";

    private final Ids ids;

    public ConcernEventMapper(Ids ids) {
        this.ids = ids;
    }

    @Override
    public OutgoingEvent outgoing(ConcernEvent event) {
        return switch (event) {
            case ConcernEvent.Reported(var concern) ->
                of(
                        concern,
                        ConcernReportedV1.TYPE,
                        ConcernReportedV1.VERSION,
                        concern.facts().reportedAt(),
                        reported(concern));
            case ConcernEvent.ProviderLinked(var concern, var at) ->
                of(concern, ConcernAmendedV1.TYPE, ConcernAmendedV1.VERSION, at, amended(concern, at));
        };
    }

    private OutgoingEvent of(Concern concern, String type, int version, Instant at, Record data) {
        return new OutgoingEvent(ids.next(), TOPIC, concern.facts().id().toString(), type, version, at, data);
    }

    private static ConcernReportedV1 reported(Concern concern) {
        var facts = concern.facts();
        return new ConcernReportedV1(
                facts.id().value(),
                facts.reference().value(),
                facts.practice().value(),
                provider(concern),
                site(concern),
                facts.category().code(),
                facts.severity().code(),
                facts.occurredOn(),
                facts.reportedAt());
    }

    private static ConcernAmendedV1 amended(Concern concern, Instant at) {
        var facts = concern.facts();
        return new ConcernAmendedV1(
                facts.id().value(),
                facts.reference().value(),
                facts.practice().value(),
                provider(concern),
                site(concern),
                facts.category().code(),
                facts.severity().code(),
                facts.occurredOn(),
                facts.reportedAt(),
                at,
                ConcernAmendedV1.PROVIDER_LINKED);
    }

    private static @Nullable String provider(Concern concern) {
        return switch (concern) {
            case Concern.Linked linked -> linked.place().provider().value();
            case Concern.Unlinked _ -> null;
        };
    }

    private static @Nullable String site(Concern concern) {
        return switch (concern) {
            case Concern.Linked linked ->
                linked.place().site().map(SiteCode::value).orElse(null);
            case Concern.Unlinked _ -> null;
        };
    }
}
