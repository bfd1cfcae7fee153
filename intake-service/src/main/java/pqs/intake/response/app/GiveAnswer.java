package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.response.Answer;
import pqs.intake.response.AnswerRules;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.intake.response.TypedAnswer;
import pqs.intake.response.app.HeldRequest.Held;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.outbox.Outbox;
import pqs.platform.security.CurrentActor;
import pqs.platform.version.SeenVersion;

/** Somebody of the provider answers, late too, and may correct the answer until it is accepted or another question follows. */
@ApplicationScoped
public class GiveAnswer {

    private static final Logger LOG = Logger.getLogger(GiveAnswer.class);

    private final RequestDesk desk;
    private final ResponseRequests requests;
    private final AnswerBy answerBy;
    private final CaseDue due;
    private final ResponseSteps steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final CurrentActor actor;
    private final Clock clock;
    private final AuditTrail trail;

    GiveAnswer(
            RequestDesk desk,
            ResponseRequests requests,
            AnswerBy answerBy,
            CaseDue due,
            ResponseSteps steps,
            Outbox outbox,
            ConcernWire wire,
            CurrentActor actor,
            Clock clock,
            AuditTrail trail) {
        this.desk = desk;
        this.requests = requests;
        this.answerBy = answerBy;
        this.due = due;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.actor = actor;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Answers.
     *
     * @throws Refused if this provider was asked nothing of the kind, no answer is waited for, or with everything to be mended
     */
    public void answer(RequestId id, TypedAnswer typed) {
        desk.answering(id, held -> answered(held, typed));
    }

    /**
     * Puts an answer right while its concern is open; the earlier one stays on record.
     *
     * @param seen version of the request that the person has looked at
     * @throws Refused as {@link #answer}, or if the answer was accepted or somebody was quicker
     */
    public void correct(RequestId id, TypedAnswer typed, SeenVersion seen) {
        desk.answering(id, held -> corrected(held, typed, seen));
    }

    private ResponseRequest answered(Held held, TypedAnswer typed) {
        var request = held.request();
        var now = clock.instant();
        return switch (request) {
            case ResponseRequest.Waiting waiting -> {
                requests.add(request.facts().id(), read(request, typed, now));
                var answered = waiting.answer(now);
                answerBy.settle(held.deadline(), now);
                requests.save(answered);
                due.over(request.facts());
                var facts = held.standing().facts();
                steps.add(facts, now, StepKind.RESPONSE_RECEIVED);
                outbox.append(wire.outgoing(new ConcernEvent.ResponseReceived(
                        facts, request.facts().id().value(), request.facts().reference(), answered.inTime(), now)));
                trail.record(ResponseAudit.change("answered", request.facts()).with("in-time", answered.inTime()));
                LOG.infof(
                        "provider answered requestId=%s inTime=%s",
                        request.facts().id(), answered.inTime());
                yield answered;
            }
            case ResponseRequest.Answered _ ->
                throw RequestDesk.late(
                        "already-answered", "This has been answered already. You can correct the answer.");
            case ResponseRequest.Accepted _, ResponseRequest.AskedAgain _, ResponseRequest.Withdrawn _ -> throw over();
        };
    }

    private ResponseRequest corrected(Held held, TypedAnswer typed, SeenVersion seen) {
        var request = held.request();
        return switch (request) {
            case ResponseRequest.Answered answered -> {
                requireOpen(held.standing());
                RequestDesk.requireSeen(answered, seen);
                requests.add(request.facts().id(), read(request, typed, clock.instant()));
                requests.save(answered);
                trail.record(ResponseAudit.change("answer-corrected", request.facts()));
                yield answered;
            }
            case ResponseRequest.Waiting _ ->
                throw RequestDesk.late("not-answered", "This has not been answered yet. Answer it first.");
            case ResponseRequest.Accepted _, ResponseRequest.AskedAgain _, ResponseRequest.Withdrawn _ -> throw over();
        };
    }

    /** What was answered stays as it is once the concern is closed, withdrawn or merged away; the provider is not told which. */
    private static void requireOpen(ConcernCase standing) {
        if (!(standing instanceof ConcernCase.Open)) {
            throw over();
        }
    }

    private Answer read(ResponseRequest request, TypedAnswer typed, Instant now) {
        int position = requests.answers(request.facts().id()).size() + 1;
        return AnswerRules.read(
                typed, position, actor.get().subject(), now, LocalDate.ofInstant(now, AskProvider.ENGLAND));
    }

    private static Refused over() {
        return RequestDesk.late(
                "over", "No answer is waited for any more: it was accepted, or the question was taken back.");
    }
}
