package pqs.intake.draft.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import pqs.intake.draft.Drafts;
import pqs.platform.audit.NotAudited;

/** Drafts whose time is over, some at a time. */
@NotAudited("throws away unread what was never sent, at the time that its page names")
@ApplicationScoped
public class OldDrafts {

    static final int ROWS_MAX = 200;

    private final Drafts drafts;

    OldDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public int remove(Instant savedBefore) {
        return drafts.removeSavedBefore(savedBefore, ROWS_MAX);
    }
}
