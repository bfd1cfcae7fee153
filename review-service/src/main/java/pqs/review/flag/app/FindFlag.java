package pqs.review.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.platform.audit.NotAudited;
import pqs.review.flag.Flag;
import pqs.review.flag.FlagId;
import pqs.review.flag.Flags;

/** Shows a flag to people of the commissioners it was raised for; to everyone else it does not exist. */
@NotAudited("a flag holds counts and no person's data")
@ApplicationScoped
public class FindFlag {

    private final Flags flags;

    public FindFlag(Flags flags) {
        this.flags = flags;
    }

    @Transactional
    public Optional<Flag> handle(FlagId id) {
        return flags.find(id);
    }
}
