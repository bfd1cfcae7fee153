package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.Deadline;

/** How the time was worked out by which a safeguarding lead must see a concern. Whether it is the person's to see has been asked. */
@NotAudited("says when something is due")
@ApplicationScoped
public class ReadSeenBy {

    private static final Scope SCOPE = new Scope.Service("intake.attention");

    private final Held held;
    private final Scopes scopes;

    ReadSeenBy(Held held, Scopes scopes) {
        this.held = held;
        this.scopes = scopes;
    }

    /** Reads it, in a service scope. */
    @NotAudited("says when something is due")
    @ApplicationScoped
    static class Held {

        private final SafeguardingSeenBy seenBy;

        Held(SafeguardingSeenBy seenBy) {
            this.seenBy = seenBy;
        }

        @Transactional
        Optional<Deadline> of(ConcernId id) {
            return seenBy.clock().of(id);
        }
    }

    public Optional<Deadline> of(ConcernId id) {
        return scopes.callAs(SCOPE, () -> held.of(id));
    }
}
