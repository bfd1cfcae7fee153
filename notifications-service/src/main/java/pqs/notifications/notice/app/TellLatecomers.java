package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.MembershipsBegun;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.PersonId;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;
import pqs.platform.id.Ids;

/**
 * Whoever takes a role in which nobody could be told is owed what was to be told, in the transaction that makes them a
 * member. Same cause and rule as the notice to nobody, so however many roles they take, they are told of it once.
 */
@NotAudited("what becomes of a notice is recorded with its outcome")
@ApplicationScoped
public class TellLatecomers {

    /** The oldest come first; more than this stay visible as notices to nobody. */
    static final int ROWS_MAX = 1000;

    private final Notices notices;
    private final Organisations organisations;
    private final NoticeMeters meters;
    private final Event<NoticesOwed> owed;
    private final Ids ids;
    private final Clock clock;

    public TellLatecomers(
            Notices notices,
            Organisations organisations,
            NoticeMeters meters,
            Event<NoticesOwed> owed,
            Ids ids,
            Clock clock) {
        this.notices = notices;
        this.organisations = organisations;
        this.meters = meters;
        this.owed = owed;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void onBegun(@Observes MembershipsBegun begun) {
        var now = clock.instant();
        for (var membership : begun.memberships()) {
            for (var organisation : organisations.withPredecessors(membership.organisation())) {
                for (var waiting : notices.waitingForSomebody(organisation.value(), membership.role(), ROWS_MAX)) {
                    tell(waiting, begun.person(), membership, now);
                }
            }
        }
        owed.fire(new NoticesOwed());
    }

    private void tell(Notice waiting, PersonId person, Membership membership, Instant now) {
        if (!(waiting.state() instanceof NoticeState.NobodyToTell nobody)) {
            throw new IllegalStateException("does not wait for somebody: " + waiting.id());
        }
        notices.add(new Notice(
                new NoticeId(ids.next()),
                waiting.ruleId(),
                waiting.causeEventId(),
                waiting.subjectId(),
                waiting.reference(),
                waiting.headline(),
                waiting.path(),
                waiting.imported(),
                new Addressee.Somebody(person, membership.organisationCode(), membership.role()),
                now,
                NoticeState.Owed.from(now)));
        notices.save(waiting.with(nobody.toldLater(now)));
        meters.toldLater(waiting);
    }
}
