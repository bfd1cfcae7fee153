package pqs.intake.similar.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import pqs.intake.concern.ConcernId;
import pqs.intake.similar.Likeness;
import pqs.intake.similar.Resemblance;
import pqs.intake.similar.SimilarConcerns;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Finds concerns that may tell of the same, among those the person may see. Whether two are about one patient is asked in a service
 * scope, as patients are nobody's to see but their practice's; what is answered is which concerns, and no pseudonym.
 */
@NotAudited("opens nothing and shows no narrative: how many words are common, not which")
@ApplicationScoped
public class FindSimilar {

    private static final Scope SCOPE = new Scope.Service("intake.same-patient");

    private final SimilarConcerns similar;
    private final Scopes scopes;

    FindSimilar(SimilarConcerns similar, Scopes scopes) {
        this.similar = similar;
        this.scopes = scopes;
    }

    /** The likest first, five at most. Nothing for a concern that is not the person's to see. */
    public List<Resemblance> of(ConcernId concern) {
        var samePatient = asService(() -> similar.ofSamePatient(concern));
        var others = new LinkedHashSet<>(samePatient);
        others.addAll(QuarkusTransaction.requiringNew().call(() -> similar.near(concern)));
        var asked = new LinkedHashSet<>(others);
        asked.add(concern);
        var withPatient = asService(() -> similar.withPatient(asked));
        var pairs = QuarkusTransaction.requiringNew()
                .call(() -> similar.compare(concern, others, samePatient, withPatient));
        return Likeness.best(pairs);
    }

    private Set<ConcernId> asService(Supplier<Set<ConcernId>> work) {
        return scopes.callAs(SCOPE, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
