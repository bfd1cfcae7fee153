package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pqs.intake.concern.ConcernId;
import pqs.intake.response.Answer;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.Plea;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests.Summary;
import pqs.platform.audit.TrailLine;
import pqs.platform.fault.Refused;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.Deadline;

/** What the commissioner sees of the questions about a concern, and what the reporter does. */
@ApplicationScoped
public class ReadConcernRequests {

    private static final Scope SCOPE = new Scope.Service("intake.responses");

    /** A question with all that came of it. */
    public record Asked(
            ResponseRequest request,
            Optional<Deadline> deadline,
            List<Answer> answers,
            List<Plea> pleas,
            Optional<Summary> summary) {
        public Asked {
            answers = List.copyOf(answers);
            pleas = List.copyOf(pleas);
        }
    }

    /**
     * What there is for the reporter: where nobody may be tipped off, nothing but what was told before that was known.
     *
     * @param told what the commissioner told of answers
     * @param openings who of the provider has seen the patient reference
     */
    public record ForReporter(List<Summary> told, List<PatientRelease> releases, List<TrailLine> openings) {
        public ForReporter {
            openings = List.copyOf(openings);
            told = List.copyOf(told);
            releases = List.copyOf(releases);
        }
    }

    private final ConcernRequestRows rows;
    private final ReadDeadlines deadlines;
    private final Scopes scopes;

    ReadConcernRequests(ConcernRequestRows rows, ReadDeadlines deadlines, Scopes scopes) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.scopes = scopes;
    }

    /**
     * All questions about a concern, the newest first.
     *
     * @throws Refused if there is no such concern for this person
     */
    public List<Asked> asked(ConcernId concern) {
        return asked(concern, _ -> true);
    }

    /**
     * @throws Refused if there is no such question about this concern for this person
     */
    public Asked asked(ConcernId concern, RequestId id) {
        return asked(concern, id::equals).stream().findFirst().orElseThrow(RequestDesk::notFound);
    }

    private List<Asked> asked(ConcernId concern, Predicate<RequestId> wanted) {
        var asked = rows.asked(concern, wanted);
        var ids = asked.stream().map(one -> one.request().facts().id()).toList();
        var kept = scopes.callAs(SCOPE, () -> deadlines.of(ids));
        return asked.stream()
                .map(one -> new Asked(
                        one.request(),
                        Optional.ofNullable(kept.get(one.request().facts().id())),
                        one.answers(),
                        one.pleas(),
                        one.summary()))
                .toList();
    }

    /** Whether and when the patient reference was given to the provider, the newest first. */
    public List<PatientRelease> releases(ConcernId concern) {
        return rows.releases(concern);
    }

    /** Who of the provider has seen it, as far as this person may know; the newest first. */
    public List<TrailLine> openings(ConcernId concern) {
        return rows.openings(concern);
    }

    /** Whether the concern holds a patient reference that could be given. */
    public boolean patientHeld(ConcernId concern) {
        return scopes.callAs(SCOPE, () -> rows.patientHeld(concern));
    }

    public ForReporter forReporter(ConcernId concern) {
        return rows.forReporter(concern);
    }
}
