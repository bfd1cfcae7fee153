package pqs.surveillance.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.surveillance.flag.app.ConsiderFlag;
import pqs.surveillance.observation.ConcernStanding;
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
    public Set<String> types() {
        return Set.of(
                ConcernReportedV1.TYPE,
                ConcernAmendedV1.TYPE,
                ConcernStandingV1.WITHDRAWN,
                ConcernStandingV1.MERGED,
                ConcernStandingV1.UNMERGED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case ConcernReportedV1.TYPE -> reported(event);
            case ConcernAmendedV1.TYPE -> amended(event);
            case ConcernStandingV1.WITHDRAWN -> stands(event, ConcernStanding.WITHDRAWN);
            case ConcernStandingV1.MERGED -> stands(event, ConcernStanding.MERGED);
            case ConcernStandingV1.UNMERGED -> stands(event, ConcernStanding.SEPARATED);
            default -> throw new IllegalArgumentException("no rule here looks at " + event.type());
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
        var amended = event.data().as(ConcernAmendedV1.class);
        if (amended.isLinked()) {
            take(amended.toVersion(event.eventId()));
        }
    }

    private void stands(ReceivedEvent event, ConcernStanding standing) {
        event.requireVersion(ConcernStandingV1.VERSION);
        var changed = event.data().as(ConcernStandingV1.class);
        if (changed.isLinked()) {
            take(changed.toVersion(event.eventId(), standing));
        }
    }

    private void take(ConcernVersion version) {
        if (recordConcern.handle(version)) {
            considerFlag.handle(version.provider());
        }
    }
}
