package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.response.Askable;
import pqs.intake.response.Question;
import pqs.intake.response.QuestionRules;
import pqs.intake.response.RequestFacts;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.intake.response.TypedQuestion;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.platform.security.CurrentActor;
import pqs.platform.time.Deadline;

/** Somebody of the commissioner asks the provider of a concern. An answer that was not enough is followed by another question. */
@ApplicationScoped
public class AskProvider {

    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final Logger LOG = Logger.getLogger(AskProvider.class);
    private static final int DRAWS_MAX = 3;

    private final CaseDesk desk;
    private final ReadAskable askable;
    private final ResponseRequests requests;
    private final AnswerBy answerBy;
    private final CaseDue due;
    private final ResponseSteps steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail trail;

    AskProvider(
            CaseDesk desk,
            ReadAskable askable,
            ResponseRequests requests,
            AnswerBy answerBy,
            CaseDue due,
            ResponseSteps steps,
            Outbox outbox,
            ConcernWire wire,
            CurrentActor actor,
            Ids ids,
            Clock clock,
            AuditTrail trail) {
        this.desk = desk;
        this.askable = askable;
        this.requests = requests;
        this.answerBy = answerBy;
        this.due = due;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What the provider would see, and by when it would have to answer, if it were asked now.
     *
     * @param mayPointAtPractice words that somebody is to look at first, as the reporter stays unknown; empty for none
     */
    public record Preview(
            Askable about, Question question, Deadline.Running deadline, Optional<String> mayPointAtPractice) {}

    /** By when the provider would have to answer if it were asked now. */
    public record Times(Deadline.Running usual, Deadline.Running urgent) {}

    /** @throws Refused if that lies where the calendar is not known */
    public Times times() {
        var now = clock.instant();
        return new Times(answerBy.foreseen(false, now), answerBy.foreseen(true, now));
    }

    /**
     * Reads a question and sends nothing. Words that may point at a practice that stays unknown are shown, not refused.
     *
     * @throws Refused if the provider cannot be asked, or with everything that is to be mended
     */
    public Preview preview(ConcernId id, TypedQuestion typed) {
        var about = askable.find(id);
        var now = clock.instant();
        var question = QuestionRules.read(typed.withPracticeChecked(), about, LocalDate.ofInstant(now, ENGLAND));
        return new Preview(
                about, question, answerBy.foreseen(question.urgent(), now), QuestionRules.perhaps(typed, about));
    }

    /**
     * Asks.
     *
     * @throws Refused as {@link #preview}, or if another question waits for its answer
     */
    public ResponseRequest.Requested handle(ConcernId id, TypedQuestion typed) {
        return desk.triage(id, standing -> ask(standing, typed));
    }

    private ResponseRequest.Requested ask(ConcernCase standing, TypedQuestion typed) {
        var about = askable.of(standing);
        var now = clock.instant();
        var question = QuestionRules.read(typed, about, LocalDate.ofInstant(now, ENGLAND));
        requests.openOf(about.facts().id()).ifPresent(open -> makeRoom(open, now));
        var request = new RequestId(ids.next());
        var deadline = answerBy.start(request, question.urgent(), now);
        var requested = drawn(request, about, question, now, deadline.end());
        var facts = about.facts();
        due.asked(requested.facts());
        steps.add(facts, now, StepKind.RESPONSE_REQUESTED);
        outbox.append(wire.outgoing(new ConcernEvent.ResponseRequested(
                facts, request.value(), requested.facts().reference(), deadline.end(), now)));
        trail.record(ResponseAudit.requested(
                requested.facts(), QuestionRules.perhaps(typed, about).isPresent()));
        LOG.infof("provider asked concernId=%s requestId=%s", facts.id(), request);
        return requested;
    }

    private void makeRoom(ResponseRequest open, Instant now) {
        switch (requests.lock(open.facts().id()).orElseThrow()) {
            case ResponseRequest.Requested _, ResponseRequest.Overdue _ ->
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "already-asked",
                        "The provider has been asked and has not answered yet. Take that question back before you ask"
                                + " another.",
                        List.of());
            case ResponseRequest.Answered answered -> {
                requests.save(answered.askAgain(actor.get().subject(), now));
                trail.record(ResponseAudit.change("asked-again", answered.facts()));
            }
            case ResponseRequest.Accepted _, ResponseRequest.AskedAgain _, ResponseRequest.Withdrawn _ ->
                LOG.debug("the question before is over");
        }
    }

    private ResponseRequest.Requested drawn(
            RequestId id, Askable about, Question question, Instant now, Instant dueAt) {
        for (int draw = 0; draw < DRAWS_MAX; draw++) {
            var requested = new ResponseRequest.Requested(
                    new RequestFacts(
                            id,
                            ids.nextReference('Q'),
                            about.facts().id(),
                            about.provider().code(),
                            about.facts().commissionerCode(),
                            question,
                            about.facts().confidential(),
                            now,
                            actor.get().subject(),
                            dueAt,
                            1),
                    Optional.empty());
            if (requests.add(requested)) {
                return requested;
            }
        }
        throw new IllegalStateException("no free reference in " + DRAWS_MAX + " draws");
    }
}
