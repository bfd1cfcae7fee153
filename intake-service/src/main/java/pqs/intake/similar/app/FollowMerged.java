package pqs.intake.similar.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    private final Cases cases;
    private final Mergings mergings;
    private final Scopes scopes;

    FollowMerged(Cases cases, Mergings mergings, Scopes scopes) {
        this.cases = cases;
        this.mergings = mergings;
        this.scopes = scopes;
    }

    /**
     * A concern that was put together with another, and the one that goes on for it.
     *
     * @param end at the end of the chain, whoever's it is
     */
    public record GoesOn(ConcernCase.Merged merged, ConcernCase end) {

        /** Nobody may be tipped off of one of them at least. */
        public boolean isSensitive() {
            return merged.facts().isSensitive() || end.facts().isSensitive();
        }

        /** Whether what happened then is told as that of a sensitive concern. */
        public boolean isSensitiveAt(Instant happened) {
            return merged.facts().isSensitiveAt(happened) || end.facts().isSensitiveAt(happened);
        }
    }

    /** The concern that goes on for this one; empty if this one stands for itself. */
    public Optional<GoesOn> goesOnOf(ConcernId concern) {
        return scopes.callAs(
                SCOPE,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> cases.find(concern).flatMap(this::followed)));
    }

    private Optional<GoesOn> followed(ConcernCase standing) {
        return standing instanceof ConcernCase.Merged merged
                ? Optional.of(new GoesOn(merged, cases.goesOnFor(merged)))
                : Optional.empty();
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
