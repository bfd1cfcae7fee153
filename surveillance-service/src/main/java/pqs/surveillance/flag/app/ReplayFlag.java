package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Replay;
import pqs.surveillance.observation.app.ReadConcerns;

/**
 * Runs a flag's rule again on what was known and on record at its cut. Whether there is such a flag is asked in the reader's
 * scope, the facts are read in a service scope: the rule saw all of them, so replay must.
 */
@ApplicationScoped
public class ReplayFlag {

    private static final Logger LOG = Logger.getLogger(ReplayFlag.class);
    private static final Scope REPLAY = new Scope.Service("surveillance.replay");

    private final ReadFlags flags;
    private final ReadConcerns concerns;
    private final Scopes scopes;

    ReplayFlag(ReadFlags flags, ReadConcerns concerns, Scopes scopes) {
        this.flags = flags;
        this.concerns = concerns;
        this.scopes = scopes;
    }

    public Replay handle(FlagId id) {
        var facts = flags.find(id).flag().facts();
        var history = scopes.callAs(REPLAY, () -> concerns.historyOf(facts.provider()));
        var replay = Replay.of(facts, history);
        if (!replay.identical()) {
            LOG.errorf(
                    "replay differs flagId=%s stored=%s replayed=%s",
                    id, facts.evidence().digest(), replay.digest());
        }
        return replay;
    }
}
