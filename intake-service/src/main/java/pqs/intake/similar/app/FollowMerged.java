package pqs.intake.similar.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.similar.Mergings;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Where a concern that was put together with another has gone on, and what was put together with one. */
@NotAudited("tells how the other stands, and nothing that is written in it")
@ApplicationScoped
public class FollowMerged {

    private static final Scope SCOPE = new Scope.Service("intake.merged");
    /** A ring cannot come about; if one did, this ends. */
    private static final int STEPS_MAX = 50;

    private final Cases cases;
    private final Mergings mergings;
    private final Scopes scopes;

    FollowMerged(Cases cases, Mergings mergings, Scopes scopes) {
        this.cases = cases;
        this.mergings = mergings;
        this.scopes = scopes;
    }

    /** The concern that goes on for this one, at the end of the chain, whoever's it is; empty if this one stands for itself. */
    public Optional<ConcernCase> endOf(ConcernId concern) {
        return scopes.callAs(SCOPE, () -> QuarkusTransaction.requiringNew().call(() -> end(concern)));
    }

    private Optional<ConcernCase> end(ConcernId concern) {
        var at = cases.find(concern);
        for (int step = 0; step < STEPS_MAX; step++) {
            if (!(at.orElse(null) instanceof ConcernCase.Merged merged)) {
                return step == 0 ? Optional.empty() : at;
            }
            at = cases.find(merged.into());
        }
        throw new IllegalStateException("concerns merged in a ring: " + concern);
    }

    /** The concern that this one was merged into, as far as the person may see it. */
    public Optional<ConcernCase> into(ConcernId concern) {
        return QuarkusTransaction.requiringNew()
                .call(() -> cases.find(concern)
                        .filter(ConcernCase.Merged.class::isInstance)
                        .map(ConcernCase.Merged.class::cast)
                        .flatMap(merged -> cases.find(merged.into())));
    }

    /** What was merged into this one, as far as the person may see it. */
    public List<ConcernCase.Merged> mergedInto(ConcernId concern) {
        return QuarkusTransaction.requiringNew().call(() -> mergings.mergedInto(concern));
    }
}
