package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.intake.provider.Provider;
import pqs.intake.response.Answer;
import pqs.intake.response.Plea;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.platform.fault.Refused;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.Deadline;

/** What a provider sees of the questions it was asked: rows of its own, and nothing of the concern. */
@ApplicationScoped
public class ReadOwnRequests {

    private static final Scope SCOPE = new Scope.Service("intake.responses");

    /**
     * A question in full.
     *
     * @param answers the latest last
     * @param pleas the latest last
     * @param patientGiven the provider may see the patient reference now
     */
    public record Detail(
            ResponseRequest request,
            Optional<Provider> provider,
            Optional<Deadline> deadline,
            List<Answer> answers,
            List<Plea> pleas,
            boolean patientGiven) {
        public Detail {
            answers = List.copyOf(answers);
            pleas = List.copyOf(pleas);
        }

        Detail with(Optional<Deadline> kept) {
            return new Detail(request, provider, kept, answers, pleas, patientGiven);
        }
    }

    private final OwnRequestRows rows;
    private final ReadDeadlines deadlines;
    private final Scopes scopes;

    ReadOwnRequests(OwnRequestRows rows, ReadDeadlines deadlines, Scopes scopes) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.scopes = scopes;
    }

    public Slice<ResponseRequest> waiting(PageRequest<ByTime> page) {
        return rows.waiting(page);
    }

    public Slice<ResponseRequest> past(PageRequest<ByTime> page) {
        return rows.past(page);
    }

    /**
     * @throws Refused if this person's provider was asked nothing of the kind
     */
    public Detail detail(RequestId id) {
        var detail = rows.detail(id);
        var kept = scopes.callAs(SCOPE, () -> deadlines.of(List.of(id)));
        return detail.with(Optional.ofNullable(kept.get(id)));
    }
}
