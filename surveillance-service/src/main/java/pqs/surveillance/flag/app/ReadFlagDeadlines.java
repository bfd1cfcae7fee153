package pqs.surveillance.flag.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.platform.audit.NotAudited;
import pqs.platform.deadline.Deadlines;
import pqs.platform.fault.Refused;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.Deadline;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagId;

/**
 * By when flags must be taken up. Save for {@link #detail}, whether the reader may see the flags is for the caller to have
 * asked: deadlines are read in a service scope.
 */
@NotAudited("says by when flags are due, and names nobody")
@ApplicationScoped
public class ReadFlagDeadlines {

    private static final Scope READING = new Scope.Service("surveillance.flag-deadlines");

    private final ReadFlags readFlags;
    private final Deadlines deadlines;
    private final Scopes scopes;

    ReadFlagDeadlines(ReadFlags readFlags, Deadlines deadlines, Scopes scopes) {
        this.readFlags = readFlags;
        this.deadlines = deadlines;
        this.scopes = scopes;
    }

    /**
     * A deadline with what people decided about it.
     *
     * @throws Refused if there is no such flag for the reader, or it has no deadline
     */
    public FlagDeadline detail(FlagId flag) {
        var decided = readFlags.decidedAbout(flag);
        return new FlagDeadline(of(flag).orElseThrow(DeadlineWording::noDeadline), decided);
    }

    public Optional<Deadline> of(FlagId flag) {
        return Optional.ofNullable(read(List.of(AcknowledgeBy.subject(flag))).get(AcknowledgeBy.subject(flag)));
    }

    /** By the text of the flag's id; flags that have none are left out. */
    public Map<String, Deadline> of(List<Flag> flags) {
        return read(flags.stream()
                .map(flag -> AcknowledgeBy.subject(flag.facts().id()))
                .toList());
    }

    private Map<String, Deadline> read(List<String> subjects) {
        return scopes.callAs(
                READING,
                () -> QuarkusTransaction.requiringNew().call(() -> deadlines.find(AcknowledgeBy.NAME, subjects)));
    }
}
