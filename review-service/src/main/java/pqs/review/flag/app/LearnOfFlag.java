package pqs.review.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.platform.audit.NotAudited;
import pqs.review.flag.Flag;
import pqs.review.flag.Flags;

/** Keeps what a review will need to know of a flag, when surveillance tells of it. */
@NotAudited("keeps a copy of another service's fact, whose trail has the change")
@ApplicationScoped
public class LearnOfFlag {

    private final Flags flags;

    public LearnOfFlag(Flags flags) {
        this.flags = flags;
    }

    @Transactional
    public void handle(Flag flag) {
        flags.learn(flag);
    }
}
