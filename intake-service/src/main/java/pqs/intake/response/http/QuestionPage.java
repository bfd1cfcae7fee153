package pqs.intake.response.http;

import java.util.Optional;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.app.ReadConcernRequests;
import pqs.intake.response.app.ReadOwnRequests;

/**
 * A question as a page shows it.
 *
 * @param address of the pages on which something is done about it
 * @param waiting the provider can answer
 * @param running it also has time left, so that more can be asked for
 * @param pleading more time is asked for, and that is not decided
 * @param reporterTold what the reporter was told of the answer; empty if nothing, or on the provider's side
 */
public record QuestionPage(
        QuestionView view,
        State state,
        String address,
        boolean waiting,
        boolean running,
        boolean pleading,
        boolean answered,
        long version,
        boolean patientGiven,
        String reporterTold) {

    static QuestionPage ofProvider(ReadOwnRequests.Detail detail) {
        return page(
                detail.request(),
                QuestionView.of(
                        detail.request(), detail.provider(), detail.deadline(), detail.answers(), detail.pleas()),
                "/intake/responses/" + detail.request().facts().id(),
                detail.patientGiven(),
                "");
    }

    static QuestionPage ofCommissioner(ReadConcernRequests.Asked asked, QuestionView view) {
        var facts = asked.request().facts();
        return page(
                asked.request(),
                view,
                "/intake/triage/" + facts.concern() + "/responses/" + facts.id(),
                false,
                asked.summary().map(summary -> summary.words()).orElse(""));
    }

    private static QuestionPage page(
            ResponseRequest request, QuestionView view, String address, boolean patientGiven, String reporterTold) {
        return new QuestionPage(
                view,
                State.of(request),
                address,
                request instanceof ResponseRequest.Waiting,
                request instanceof ResponseRequest.Requested,
                request instanceof ResponseRequest.Requested requested
                        && requested.plea().isPresent(),
                request instanceof ResponseRequest.Answered,
                request.facts().version(),
                patientGiven,
                reporterTold);
    }

    /** The answer that holds. */
    public Optional<QuestionView.AnswerView> latest() {
        return view.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(view.answers().getLast());
    }

    /** More time that is asked for and not decided. */
    public Optional<QuestionView.MoreTimeView> plea() {
        return pleading ? Optional.of(view.moreTime().getLast()) : Optional.empty();
    }
}
