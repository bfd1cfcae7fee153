package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.NotAudited;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.flag.OpenedReview;

/** Remembers that a review was opened because of a flag, so that the flag's page can say so. */
@NotAudited("keeps a copy of another service's fact, whose trail has the change")
@ApplicationScoped
public class NoteReview {

    private final Flags flags;

    NoteReview(Flags flags) {
        this.flags = flags;
    }

    @Transactional
    public void handle(OpenedReview review) {
        flags.noteReview(review);
    }
}
