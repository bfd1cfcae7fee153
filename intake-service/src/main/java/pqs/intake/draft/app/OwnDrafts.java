package pqs.intake.draft.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.draft.Draft;
import pqs.intake.draft.DraftFields;
import pqs.intake.draft.DraftId;
import pqs.intake.draft.Drafts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** One's own drafts. Somebody else's is answered as one that does not exist, and so is one whose time is over. */
@ApplicationScoped
public class OwnDrafts {

    /** A draft with what was typed. */
    public record Opened(Draft draft, DraftFields fields) {}

    private final Drafts drafts;
    private final CurrentActor currentActor;
    private final AuditTrail trail;
    private final Clock clock;

    public OwnDrafts(Drafts drafts, CurrentActor currentActor, AuditTrail trail, Clock clock) {
        this.drafts = drafts;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    /** The last saved first. */
    @Transactional
    public List<Draft> list() {
        return drafts.of(currentActor.get().subject()).stream()
                .filter(this::stillKept)
                .toList();
    }

    /**
     * @throws Refused if there is no such draft of the actor
     */
    @Transactional
    public Draft find(DraftId id) {
        return drafts.find(id).filter(this::stillKept).orElseThrow(OwnDrafts::none);
    }

    @Transactional
    public Optional<Draft> find(SubmissionKey key) {
        return drafts.find(currentActor.get().subject(), key).filter(this::stillKept);
    }

    /**
     * @throws Refused if there is no such draft of the actor
     */
    @Transactional
    public Opened open(DraftId id) {
        return new Opened(find(id), drafts.open(id).orElseThrow(OwnDrafts::none));
    }

    /**
     * Throws it away, files and all.
     *
     * @throws Refused if there is no such draft of the actor
     */
    @Transactional
    public void discard(DraftId id) {
        var draft = find(id);
        drafts.remove(draft.id());
        trail.record(AuditEntry.change("draft.discarded", AuditSubject.of("report-draft", id.value()))
                .ownedBy(currentActor.get().organisationCode()));
    }

    private boolean stillKept(Draft draft) {
        return draft.keptUntil().isAfter(clock.instant());
    }

    private static Refused none() {
        return Refused.notFound(
                "There is no such draft. It may have been sent, or thrown away after " + Draft.KEPT_DAYS + " days.");
    }
}
