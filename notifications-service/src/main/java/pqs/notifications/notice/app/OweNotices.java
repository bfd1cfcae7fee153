package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Announcements;
import pqs.notifications.notice.FlagFact;
import pqs.notifications.notice.FlagRaisedToCommissioner;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;
import pqs.platform.id.Ids;

/** Writes down who is owed a notice because of a flag. One notice a cause and addressee, however often it is told. */
@NotAudited("what becomes of a notice is recorded with its outcome")
@ApplicationScoped
public class OweNotices {

    private final People people;
    private final Organisations organisations;
    private final Notices notices;
    private final Announcements announcements;
    private final NoticeMeters meters;
    private final Event<NoticesOwed> owed;
    private final Ids ids;
    private final Clock clock;

    public OweNotices(
            People people,
            Organisations organisations,
            Notices notices,
            Announcements announcements,
            NoticeMeters meters,
            Event<NoticesOwed> owed,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.notices = notices;
        this.announcements = announcements;
        this.meters = meters;
        this.owed = owed;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void handle(FlagFact told) {
        var now = clock.instant();
        // Before the successors are read: a merger that came in between would leave nobody in the one named here.
        people.keepMemberships();
        var flag = told.toldTo(current(told.commissionerCodes()));
        var holders = people.holding(FlagRaisedToCommissioner.ROLE, flag.commissionerCodes());
        for (var addressee : FlagRaisedToCommissioner.addressees(flag, holders)) {
            owe(flag, addressee, now);
        }
        owed.fire(new NoticesOwed());
    }

    /** A commissioner that has given way is told through the one in its place; a code the directory does not know stays. */
    private List<String> current(List<String> commissionerCodes) {
        return commissionerCodes.stream()
                .map(code -> OrganisationCode.parse(code)
                        .map(organisations::currentOf)
                        .map(OrganisationCode::value)
                        .orElse(code))
                .distinct()
                .toList();
    }

    private void owe(FlagFact flag, Addressee addressee, Instant now) {
        switch (addressee) {
            case Addressee.Somebody somebody -> notices.add(notice(flag, somebody, NoticeState.Owed.from(now), now));
            case Addressee.Nobody nobody -> {
                var state = new NoticeState.NobodyToTell(now);
                var notice = notice(flag, nobody, state, now);
                if (notices.add(notice)) {
                    announcements.nobodyToTell(notice, state);
                    meters.nobodyToTell(notice);
                }
            }
        }
    }

    private Notice notice(FlagFact flag, Addressee addressee, NoticeState state, Instant now) {
        return new Notice(
                new NoticeId(ids.next()),
                flag.ruleId(),
                flag.eventId(),
                flag.flagId(),
                flag.reference(),
                flag.headline(),
                addressee,
                now,
                state);
    }
}
