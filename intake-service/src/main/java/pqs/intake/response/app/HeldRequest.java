package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.response.RequestFacts;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.platform.audit.NotAudited;
import pqs.platform.time.Deadline;

/** Holds a request while something is done with it: its deadline, then the case, then itself, as firing does. In a service scope. */
@NotAudited("whoever changes a request records what was done")
@ApplicationScoped
class HeldRequest {

    /** What is held. */
    record Held(ConcernCase standing, ResponseRequest request, Optional<Deadline> deadline) {}

    private final AnswerBy answerBy;
    private final Cases cases;
    private final ResponseRequests requests;

    HeldRequest(AnswerBy answerBy, Cases cases, ResponseRequests requests) {
        this.answerBy = answerBy;
        this.cases = cases;
        this.requests = requests;
    }

    @Transactional
    <T> T handle(RequestFacts seen, Function<Held, T> work) {
        var deadline = answerBy.lock(seen.id());
        var standing = cases.lock(seen.concern()).orElseThrow(RequestDesk::notFound);
        var request = requests.lock(seen.id()).orElseThrow(RequestDesk::notFound);
        return work.apply(new Held(standing, request, deadline));
    }
}
