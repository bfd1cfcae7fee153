package pqs.intake.draft.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.draft.Draft;
import pqs.intake.draft.DraftFields;
import pqs.intake.draft.DraftId;
import pqs.intake.draft.Drafts;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;

/** Keeps what somebody has typed so far. The same form again replaces what was kept of it. */
@NotAudited("one's own words before they are sent, every few seconds; opening, throwing away and sending are recorded")
@ApplicationScoped
public class SaveDraft {

    private final Drafts drafts;
    private final Concerns concerns;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Ids ids;

    public SaveDraft(Drafts drafts, Concerns concerns, CurrentActor currentActor, Clock clock, Ids ids) {
        this.drafts = drafts;
        this.concerns = concerns;
        this.currentActor = currentActor;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param form where it was typed
     * @throws Refused if the form was sent already, another window has saved it since, it is too long, or there are too many drafts
     */
    @Transactional
    public Draft handle(
            SubmissionKey key,
            DraftFields fields,
            Optional<String> category,
            Optional<String> providerCode,
            Draft.SeenIn form) {
        if (fields.tooLong()) {
            throw Refused.invalid("draft-too-long", "This is too long to keep as a draft. Shorten it.", List.of());
        }
        var actor = currentActor.get();
        drafts.hold(actor.subject(), key);
        if (concerns.submission(actor.subject(), key).isPresent()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "already-sent",
                    "This report has been sent already, so nothing was kept.",
                    List.of());
        }
        // As the database keeps it, so that a state is the same before and after.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = drafts.find(actor.subject(), key);
        if (before.isPresent()) {
            if (before.get().isChangedFor(form)) {
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "draft-changed",
                        "This draft was changed in another window after you opened it here. Nothing was written over, and your"
                                + " words are still in this form.",
                        List.of());
            }
            var savedAt = now.isBefore(before.get().savedAt()) ? before.get().savedAt() : now;
            var draft = new Draft(
                    before.get().id(), key, category, providerCode, before.get().begunAt(), savedAt, form.window());
            drafts.replace(draft, fields);
            return draft;
        }
        if (drafts.of(actor.subject()).size() >= Draft.DRAFTS_MAX) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "too-many-drafts",
                    "You have " + Draft.DRAFTS_MAX
                            + " drafts already, so this one is not being kept. Send it, or throw one of the others away.",
                    List.of());
        }
        var draft = new Draft(new DraftId(ids.next()), key, category, providerCode, now, now, form.window());
        drafts.add(draft, new Drafts.Owner(actor.subject(), actor.organisationCode()), fields);
        return draft;
    }
}
