package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.PatientReleases;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.audit.TrailLine;
import pqs.platform.audit.TrailReader;

/** The rows of a concern, read in the scope of the person signed in. Words are read under a row of the trail. */
@ApplicationScoped
class ConcernRequestRows {

    private static final String OPENED = "concern.patient-reference-released";

    private final ReadCase readCase;
    private final ResponseRequests requests;
    private final PatientReleases releases;
    private final PatientReferences patients;
    private final AuditTrail trail;
    private final TrailReader reader;

    ConcernRequestRows(
            ReadCase readCase,
            ResponseRequests requests,
            PatientReleases releases,
            PatientReferences patients,
            AuditTrail trail,
            TrailReader reader) {
        this.reader = reader;
        this.readCase = readCase;
        this.requests = requests;
        this.releases = releases;
        this.patients = patients;
        this.trail = trail;
    }

    /** @param wanted answers to others are not read, and leave no row */
    @Transactional
    List<ReadConcernRequests.Asked> asked(ConcernId concern, Predicate<RequestId> wanted) {
        var facts = readCase.find(concern).facts();
        var summaries = requests.summaries(concern);
        return requests.ofConcern(concern).stream()
                .filter(request -> wanted.test(request.facts().id()))
                .map(request -> asked(request, summaries))
                .filter(asked -> asked.request().facts().concern().equals(facts.id()))
                .toList();
    }

    private ReadConcernRequests.Asked asked(ResponseRequest request, List<ResponseRequests.Summary> summaries) {
        var facts = request.facts();
        var answers = requests.answers(facts.id());
        if (!answers.isEmpty()) {
            trail.record(ResponseAudit.read("answer", facts));
        }
        return new ReadConcernRequests.Asked(
                request,
                Optional.empty(),
                answers,
                requests.pleas(facts.id()),
                summaries.stream()
                        .filter(one -> one.request().equals(facts.id()))
                        .findFirst());
    }

    @Transactional
    List<PatientRelease> releases(ConcernId concern) {
        return releases.of(concern);
    }

    /** Who of the provider has opened it, as far as the person signed in may see; the newest first. */
    @Transactional
    List<TrailLine> openings(ConcernId concern) {
        return reader.of(AuditSubject.of("concern", concern.value())).stream()
                .filter(line -> line.action().equals(OPENED))
                .toList();
    }

    /** In a service scope: whether there is one, not what it is. */
    @Transactional
    boolean patientHeld(ConcernId concern) {
        return patients.holds(concern);
    }

    @Transactional
    ReadConcernRequests.ForReporter forReporter(ConcernId concern) {
        var facts = readCase.find(concern).facts();
        return new ReadConcernRequests.ForReporter(
                requests.summaries(concern).stream()
                        .filter(summary -> !facts.isSensitiveAt(summary.at()))
                        .toList(),
                releases.of(concern).stream()
                        .filter(release ->
                                !facts.isSensitiveAt(release.facts().released().at()))
                        .toList(),
                openings(concern).stream()
                        .filter(opening -> !facts.isSensitiveAt(opening.at()))
                        .toList());
    }
}
