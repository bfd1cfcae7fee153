package pqs.notifications.notice.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Takes up a failed notice again because somebody who runs the system has looked. Like {@link FindAllNotices} it asks for the
 * permission and then works in a named service scope, as the notice belongs to another organisation.
 */
@ApplicationScoped
public class SendAgain {

    private static final Scope SCOPE = new Scope.Service("notifications.send-again");

    private final Notices notices;
    private final NoticeMeters meters;
    private final Event<NoticesOwed> owed;
    private final CurrentActor actor;
    private final Scopes scopes;
    private final Clock clock;
    private final AuditTrail trail;

    public SendAgain(
            Notices notices,
            NoticeMeters meters,
            Event<NoticesOwed> owed,
            CurrentActor actor,
            Scopes scopes,
            Clock clock,
            AuditTrail trail) {
        this.trail = trail;
        this.notices = notices;
        this.meters = meters;
        this.owed = owed;
        this.actor = actor;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Owes a failed notice again, now.
     *
     * @throws Refused if there is no such notice, or it has not failed: somebody else may have sent it again already
     */
    public Notice handle(NoticeId id) {
        var operator = actor.get();
        if (!operator.may(FindAllNotices.PERMISSION)) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN, "not-permitted", "Only those who run the system may do this.", List.of());
        }
        return scopes.callAs(SCOPE, () -> QuarkusTransaction.requiringNew().call(() -> again(id, operator.subject())));
    }

    private Notice again(NoticeId id, String operator) {
        var notice = notices.findForChange(id).orElseThrow(() -> Refused.notFound("There is no such notice."));
        if (!(notice.state() instanceof NoticeState.Failed failed)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "not-failed",
                    "Only a notice that could not be delivered can be sent again.",
                    List.of());
        }
        var again = notice.with(failed.again(clock.instant()));
        notices.save(again);
        meters.sentAgainByHand(again, operator);
        trail.record(AuditEntry.change("notice.sent-again", AuditSubject.of("notice", id.value())));
        owed.fire(new NoticesOwed());
        return again;
    }
}
