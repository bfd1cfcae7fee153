package pqs.review.followup.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.review.followup.CameOfIt;
import pqs.review.followup.FollowUps;
import pqs.review.followup.FromConcern;
import pqs.review.followup.FromConcerns;
import pqs.review.followup.OnwardId;

/** Writes down what came of what a concern became. The others are told in coarse terms; the words stay here. */
@ApplicationScoped
public class FollowUp {

    private static final Logger LOG = Logger.getLogger(FollowUp.class);

    private final FromConcerns items;
    private final FollowUps followUps;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final Clock clock;

    FollowUp(FromConcerns items, FollowUps followUps, CurrentActor actor, AuditTrail trail, Clock clock) {
        this.items = items;
        this.followUps = followUps;
        this.actor = actor;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param kind code of what came of it, as it came
     * @throws Refused if there is no such thing for this person, or there is anything to mend
     */
    @Transactional
    public FromConcern handle(OnwardId id, String kind, String words) {
        var item = items.find(id).orElseThrow(ReadFromConcerns::notFound);
        var cameOfIt = CameOfIt.parse(
                kind,
                words,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.get().subject());
        items.settle(id, cameOfIt);
        followUps.announce(item, cameOfIt);
        trail.record(AuditEntry.change(
                        "from-concern.followed-up",
                        AuditSubject.of("from-concern", item.id().value()))
                .with("outcome", cameOfIt.kind().code())
                .ownedBy(item.commissionerCode()));
        LOG.infof("followed up onwardId=%s outcome=%s", id, cameOfIt.kind().code());
        return items.find(id).orElseThrow();
    }
}
