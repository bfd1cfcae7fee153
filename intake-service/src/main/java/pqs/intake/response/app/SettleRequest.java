package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.StepKind;
import pqs.intake.response.AnswerRules;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.version.SeenVersion;

/**
 * Whoever asked accepts an answer, and may tell the reporter of it; or takes the question back. Then the provider needs the patient
 * reference no longer, and sees it no longer.
 */
@ApplicationScoped
public class SettleRequest {

    private final RequestDesk desk;
    private final ResponseRequests requests;
    private final AnswerBy answerBy;
    private final CaseDue due;
    private final ResponseSteps steps;
    private final Reasons reasons;
    private final ReleasePatient release;
    private final CurrentActor actor;
    private final Clock clock;
    private final AuditTrail trail;

    SettleRequest(
            RequestDesk desk,
            ResponseRequests requests,
            AnswerBy answerBy,
            CaseDue due,
            ResponseSteps steps,
            Reasons reasons,
            ReleasePatient release,
            CurrentActor actor,
            Clock clock,
            AuditTrail trail) {
        this.desk = desk;
        this.requests = requests;
        this.answerBy = answerBy;
        this.due = due;
        this.steps = steps;
        this.reasons = reasons;
        this.release = release;
        this.actor = actor;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Accepts an answer.
     *
     * @param seen what of the question and its answer was looked at
     * @param summary what the reporter is told of it, if anything
     * @param identifiersChecked whoever wrote it was shown what may identify a patient, and keeps the words
     * @throws Refused if there is no answer to accept or it was corrected meanwhile, or the summary is to be mended or must not be given
     */
    public void accept(ConcernId concern, RequestId id, SeenVersion seen, String summary, boolean identifiersChecked) {
        desk.asking(concern, id, held -> {
            var now = clock.instant();
            var told = AnswerRules.summary(summary, identifiersChecked, LocalDate.ofInstant(now, AskProvider.ENGLAND));
            if (told.isPresent()) {
                requireNotSensitive(held.standing().facts());
            }
            return switch (held.request()) {
                case ResponseRequest.Answered answered -> {
                    RequestDesk.requireSeen(answered, seen);
                    var accepted = answered.accept(actor.get().subject(), now);
                    requests.save(accepted);
                    told.ifPresent(words -> requests.tellReporter(
                            accepted,
                            new ResponseRequests.Summary(id, words, actor.get().subject(), now)));
                    trail.record(
                            ResponseAudit.change("accepted", answered.facts()).with("reporter-told", told.isPresent()));
                    release.endFor(held.standing().facts(), "The answer was accepted", now);
                    yield accepted;
                }
                case ResponseRequest.Waiting _ ->
                    throw RequestDesk.late("not-answered", "The provider has not answered yet.");
                case ResponseRequest.Accepted _, ResponseRequest.AskedAgain _, ResponseRequest.Withdrawn _ ->
                    throw over();
            };
        });
    }

    /**
     * Takes a question back that waits for its answer.
     *
     * @throws Refused if it has been answered or is over, or no reason is given
     */
    public void withdraw(ConcernId concern, RequestId id, SeenVersion seen, String reason) {
        desk.asking(concern, id, held -> {
            var now = clock.instant();
            var why = reasons.forProvider(
                    reason, held.standing().facts(), "The question was not taken back: there is a problem.", now);
            return switch (held.request()) {
                case ResponseRequest.Waiting waiting -> {
                    RequestDesk.requireSeen(waiting, seen);
                    answerBy.settle(held.deadline(), now);
                    yield withdrawn(waiting, held.standing().facts(), why, now);
                }
                case ResponseRequest.Answered _ ->
                    throw RequestDesk.late(
                            "already-answered", "The provider has answered. Accept the answer, or ask again.");
                case ResponseRequest.Accepted _, ResponseRequest.AskedAgain _, ResponseRequest.Withdrawn _ ->
                    throw over();
            };
        });
    }

    /** Joins the transaction in which the deadline was settled. */
    ResponseRequest.Withdrawn withdrawn(ResponseRequest.Waiting waiting, CaseFacts facts, String why, Instant now) {
        var withdrawn = waiting.withdraw(why, actor.get().subject(), now);
        requests.save(withdrawn);
        due.over(waiting.facts());
        steps.add(facts, now, StepKind.RESPONSE_WITHDRAWN);
        trail.record(ResponseAudit.change("withdrawn", waiting.facts()).because(why));
        release.endFor(facts, "The question was taken back", now);
        return withdrawn;
    }

    private static void requireNotSensitive(CaseFacts facts) {
        if (facts.isSensitive()) {
            throw RequestDesk.late(
                    "reporter-not-told",
                    "Of this concern the reporter is told only that it is being handled, so that nobody is tipped off."
                            + " Leave the summary out.");
        }
    }

    private static Refused over() {
        return RequestDesk.late("over", "This has been settled already. Nothing was changed.");
    }
}
