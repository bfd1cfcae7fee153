package pqs.review.followup.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.NotAudited;
import pqs.review.followup.FromConcern;
import pqs.review.followup.FromConcerns;

/** Keeps what a concern became, when intake tells of it. */
@NotAudited("keeps a copy of another service's fact, whose trail has the change")
@ApplicationScoped
public class LearnOfConcern {

    private final FromConcerns items;

    LearnOfConcern(FromConcerns items) {
        this.items = items;
    }

    @Transactional
    public void handle(FromConcern item) {
        items.learn(item);
    }
}
