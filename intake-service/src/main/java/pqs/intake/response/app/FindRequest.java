package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.response.RequestFacts;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.platform.audit.NotAudited;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;

/** Whether there is such a question for the person signed in, asked in that person's scope. */
@NotAudited("finds, and gives out no words; who reads or changes what was found records it")
@ApplicationScoped
public class FindRequest {

    private final ResponseRequests requests;
    private final CurrentActor actor;

    FindRequest(ResponseRequests requests, CurrentActor actor) {
        this.requests = requests;
        this.actor = actor;
    }

    /** One that the person's provider was asked. */
    @Transactional
    Optional<RequestFacts> ofProvider(RequestId id) {
        return requests.find(id).map(ResponseRequest::facts).filter(this::isAsked);
    }

    @Transactional
    Optional<RequestFacts> seen(RequestId id) {
        return requests.find(id).map(ResponseRequest::facts);
    }

    /** One of this number that the person's provider was asked. */
    @Transactional
    public Optional<RequestId> ofProvider(ReferenceNumber reference) {
        return requests.find(reference)
                .map(ResponseRequest::facts)
                .filter(this::isAsked)
                .map(RequestFacts::id);
    }

    /** The concern about which somebody was asked under this number, for those who triage. */
    @Transactional
    public Optional<ConcernId> concernOf(ReferenceNumber reference) {
        return requests.find(reference).map(request -> request.facts().concern());
    }

    private boolean isAsked(RequestFacts facts) {
        return actor.get().actsFor(facts.provider().value());
    }
}
