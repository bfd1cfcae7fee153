package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import pqs.intake.concern.Cases;
import pqs.intake.response.RequestFacts;

/**
 * The provider's answer as what is due next about a concern, so that the list of those who triage is in order. Only where nothing
 * else is due; joins the transaction in which the case is held.
 */
@ApplicationScoped
class CaseDue {

    private final Cases cases;

    CaseDue(Cases cases) {
        this.cases = cases;
    }

    void asked(RequestFacts request) {
        if (cases.dueAt(request.concern()).isEmpty()) {
            cases.setDue(request.concern(), request.dueAt());
        }
    }

    void moved(RequestFacts before, Instant dueAt) {
        if (isDueNext(before)) {
            cases.setDue(before.concern(), dueAt);
        }
    }

    void over(RequestFacts request) {
        if (isDueNext(request)) {
            cases.clearDue(request.concern());
        }
    }

    private boolean isDueNext(RequestFacts request) {
        return cases.dueAt(request.concern()).filter(request.dueAt()::equals).isPresent();
    }
}
