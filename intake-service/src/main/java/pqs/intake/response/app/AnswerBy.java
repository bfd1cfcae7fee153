package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import pqs.intake.response.RequestId;
import pqs.platform.deadline.Deadlines;
import pqs.platform.fault.Refused;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;

/** The deadline by which a provider is to answer. Joins the transaction of its caller, in a service scope. */
@ApplicationScoped
class AnswerBy {

    /** Wire name of the deadline, in its rows. */
    static final String NAME = "provider-response";

    private static final Logger LOG = Logger.getLogger(AnswerBy.class);
    private static final String NOT_SENT_YET = "not-sent-yet";

    private final Deadlines deadlines;
    private final DeadlineSource source;
    private final Length length;
    private final Length urgentLength;
    private final int workingDaysMax;

    AnswerBy(Deadlines deadlines, ResponsePolicy policy) {
        this.deadlines = deadlines;
        this.source = new DeadlineSource(policy.source(), policy.reference(), policy.version());
        this.length = Length.parse(policy.answerWithin());
        this.urgentLength = Length.parse(policy.answerUrgentWithin());
        this.workingDaysMax = policy.workingDaysMax();
    }

    /**
     * What it would be if the question were sent at this moment.
     *
     * @throws Refused if it would end where the calendar is not known
     */
    Deadline.Running foreseen(boolean urgent, Instant at) {
        return running(terms(NOT_SENT_YET, urgent, at));
    }

    /** @throws Refused if it would end where the calendar is not known */
    Deadline.Running start(RequestId request, boolean urgent, Instant at) {
        var terms = terms(request.toString(), urgent, at);
        var running = running(terms);
        deadlines.start(terms);
        return running;
    }

    private DeadlineTerms terms(String subject, boolean urgent, Instant at) {
        return new DeadlineTerms(
                subject,
                NAME,
                source,
                WorkingCalendar.englandAndWales(),
                at,
                urgent ? urgentLength : length,
                List.of(Level.due()));
    }

    private static Deadline.Running running(DeadlineTerms terms) {
        try {
            var running = Deadline.Running.start(terms);
            LOG.debugf("moments=%s", running.moments());
            return running;
        } catch (CalendarNotCovered uncovered) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "beyond-the-calendar",
                    "The answer would be due in a year whose bank holidays nobody has entered yet. Tell whoever runs this"
                            + " system.",
                    List.of());
        }
    }

    /** Before the case and the request are locked, as firing locks them in this order too. */
    Optional<Deadline> lock(RequestId request) {
        return deadlines.lock(request.toString(), NAME);
    }

    void change(Deadline changed) {
        deadlines.change(changed);
    }

    /** It was answered, or is not to be answered any more. */
    void settle(Optional<Deadline> held, Instant at) {
        held.ifPresent(deadline -> {
            switch (deadline) {
                case Deadline.Running running -> deadlines.change(running.settle(at));
                case Deadline.Paused paused -> deadlines.change(paused.settle(at));
                case Deadline.Settled _ -> LOG.debug("deadline was settled already");
            }
        });
    }

    /** By request; those that have none are left out. */
    Map<RequestId, Deadline> of(Collection<RequestId> requests) {
        var bySubject = requests.stream().collect(Collectors.toMap(RequestId::toString, id -> id));
        return deadlines.find(NAME, bySubject.keySet()).entrySet().stream()
                .collect(Collectors.toMap(entry -> bySubject.get(entry.getKey()), Map.Entry::getValue));
    }

    int workingDaysMax() {
        return workingDaysMax;
    }
}
