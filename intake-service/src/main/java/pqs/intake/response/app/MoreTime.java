package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.StepKind;
import pqs.intake.response.MoreTimeRules;
import pqs.intake.response.Plea;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.intake.response.app.HeldRequest.Held;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.time.Deadline;
import pqs.platform.time.Extension;
import pqs.platform.version.SeenVersion;

/**
 * The provider asks for more time with a reason, and whoever asked the question grants or refuses it. Both only before the time has
 * passed: what has passed stays passed, and the provider can still answer.
 */
@ApplicationScoped
public class MoreTime {

    private final RequestDesk desk;
    private final ResponseRequests requests;
    private final AnswerBy answerBy;
    private final CaseDue due;
    private final ResponseSteps steps;
    private final Reasons reasons;
    private final CurrentActor actor;
    private final Clock clock;
    private final AuditTrail trail;

    MoreTime(
            RequestDesk desk,
            ResponseRequests requests,
            AnswerBy answerBy,
            CaseDue due,
            ResponseSteps steps,
            Reasons reasons,
            CurrentActor actor,
            Clock clock,
            AuditTrail trail) {
        this.desk = desk;
        this.requests = requests;
        this.answerBy = answerBy;
        this.due = due;
        this.steps = steps;
        this.reasons = reasons;
        this.actor = actor;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * The provider asks.
     *
     * @param until as year-month-day
     * @throws Refused if it was asked nothing of the kind, the time has passed, it has asked already, or it is to be mended
     */
    public void ask(RequestId id, String until, String reason) {
        desk.answering(id, held -> {
            var now = clock.instant();
            var requested = running(held);
            if (requested.plea().isPresent()) {
                throw RequestDesk.late(
                        "asked-already", "You have asked for more time already. The answer to that stands out.");
            }
            var deadline = notOver(held, now);
            var said = Reasons.read(reason, "You have not asked for more time: there is a problem.", now);
            var day = MoreTimeRules.until(until, deadline, answerBy.workingDaysMax());
            var plea = new Plea(
                    requests.pleas(id).size() + 1, day, said, actor.get().subject(), now, Optional.empty());
            requests.add(id, plea);
            requests.save(requested.plead(plea));
            trail.record(
                    ResponseAudit.change("more-time-asked", requested.facts()).with("until", day));
            return plea;
        });
    }

    /**
     * The commissioner gives more time.
     *
     * @param until as year-month-day; until when the provider asked for it, or another day
     * @throws Refused if nobody asks for it, the time has passed, or the day is to be mended
     */
    public void grant(ConcernId concern, RequestId id, SeenVersion seen, String until, Optional<String> words) {
        desk.asking(concern, id, held -> {
            var now = clock.instant();
            var requested = running(held);
            var plea = requested.plea().orElseThrow(MoreTime::nobodyAsks);
            RequestDesk.requireSeen(requested, seen);
            var deadline = notOver(held, now);
            var said = words.map(text -> reasons.forProvider(
                    text, held.standing().facts(), "The time was not changed: there is a problem.", now));
            var day = MoreTimeRules.until(until, deadline, answerBy.workingDaysMax());
            var extended = deadline.extend(new Extension(
                    deadline.lengthTo(day), plea.reason(), actor.get().subject(), now));
            answerBy.change(extended);
            requests.decide(id, plea.decide(decision(Optional.of(day), said, now)));
            requests.save(requested.extendTo(extended.end()));
            due.moved(requested.facts(), extended.end());
            steps.add(held.standing().facts(), now, StepKind.RESPONSE_EXTENDED);
            trail.record(
                    ResponseAudit.change("more-time-given", requested.facts()).with("until", day));
            return day;
        });
    }

    /**
     * The commissioner gives no more time.
     *
     * @throws Refused if nobody asks for it, the time has passed, or no reason is given
     */
    public void refuse(ConcernId concern, RequestId id, SeenVersion seen, String reason) {
        desk.asking(concern, id, held -> {
            var now = clock.instant();
            var requested = running(held);
            var plea = requested.plea().orElseThrow(MoreTime::nobodyAsks);
            RequestDesk.requireSeen(requested, seen);
            var said = reasons.forProvider(
                    reason, held.standing().facts(), "Nothing was decided: there is a problem.", now);
            requests.decide(id, plea.decide(decision(Optional.empty(), Optional.of(said), now)));
            requests.save(requested.leaveAsItIs());
            trail.record(ResponseAudit.change("more-time-refused", requested.facts()));
            return plea;
        });
    }

    private Plea.Decision decision(Optional<LocalDate> until, Optional<String> words, Instant now) {
        return new Plea.Decision(until, words, actor.get().subject(), now);
    }

    private static ResponseRequest.Requested running(Held held) {
        return switch (held.request()) {
            case ResponseRequest.Requested requested -> requested;
            case ResponseRequest.Overdue _ -> throw passed();
            case ResponseRequest.Answered _,
                    ResponseRequest.Accepted _,
                    ResponseRequest.AskedAgain _,
                    ResponseRequest.Withdrawn _ -> throw RequestDesk.late("over", "No answer is waited for any more.");
        };
    }

    private static Deadline.Running notOver(Held held, Instant now) {
        return held.deadline()
                .filter(deadline -> deadline instanceof Deadline.Running running && !running.isOver(now))
                .map(deadline -> (Deadline.Running) deadline)
                .orElseThrow(MoreTime::passed);
    }

    private static Refused passed() {
        return RequestDesk.late(
                "overdue", "The time to answer has passed and cannot be changed. The provider can still answer.");
    }

    private static Refused nobodyAsks() {
        return RequestDesk.late("not-asked", "The provider asks for no more time, or that has been decided.");
    }
}
