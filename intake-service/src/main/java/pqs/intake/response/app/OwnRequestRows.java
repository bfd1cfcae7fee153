package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.intake.provider.Providers;
import pqs.intake.response.PatientReleases;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.platform.audit.AuditTrail;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.CurrentActor;

/** The rows of a provider, read in the scope of the person signed in. Words are read under a row of the trail. */
@ApplicationScoped
class OwnRequestRows {

    private final ResponseRequests requests;
    private final PatientReleases releases;
    private final Providers providers;
    private final CurrentActor actor;
    private final AuditTrail trail;

    OwnRequestRows(
            ResponseRequests requests,
            PatientReleases releases,
            Providers providers,
            CurrentActor actor,
            AuditTrail trail) {
        this.requests = requests;
        this.releases = releases;
        this.providers = providers;
        this.actor = actor;
        this.trail = trail;
    }

    @Transactional
    Slice<ResponseRequest> waiting(PageRequest<ByTime> page) {
        return requests.waiting(actor.get().organisations(), page);
    }

    @Transactional
    Slice<ResponseRequest> past(PageRequest<ByTime> page) {
        return requests.past(actor.get().organisations(), page);
    }

    @Transactional
    ReadOwnRequests.Detail detail(RequestId id) {
        var request = requests.find(id)
                .filter(found -> actor.get().actsFor(found.facts().provider().value()))
                .orElseThrow(RequestDesk::notFound);
        var facts = request.facts();
        trail.record(ResponseAudit.read("question", facts));
        return new ReadOwnRequests.Detail(
                request,
                providers.find(facts.provider()),
                Optional.empty(),
                requests.answers(id),
                requests.pleas(id),
                releases.active(facts.concern())
                        .filter(given -> given.facts().provider().equals(facts.provider()))
                        .isPresent());
    }
}
