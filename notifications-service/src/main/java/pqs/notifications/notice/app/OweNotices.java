package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import pqs.notifications.directory.People;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Announcements;
import pqs.notifications.notice.ConcernFact;
import pqs.notifications.notice.Fact;
import pqs.notifications.notice.NotSentReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;
import pqs.platform.id.Ids;

/** Writes down who is owed a notice because of a fact. One notice a cause and person, however often it is told. */
@NotAudited("what becomes of a notice is recorded with its outcome")
@ApplicationScoped
public class OweNotices {

    private final People people;
    private final DirectoryStaff staff;
    private final Notices notices;
    private final Moderation moderation;
    private final ImportSummaries imports;
    private final Announcements announcements;
    private final NoticeMeters meters;
    private final Event<NoticesOwed> owed;
    private final Ids ids;
    private final Clock clock;

    OweNotices(
            People people,
            DirectoryStaff staff,
            Notices notices,
            Moderation moderation,
            ImportSummaries imports,
            Announcements announcements,
            NoticeMeters meters,
            Event<NoticesOwed> owed,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.staff = staff;
        this.notices = notices;
        this.moderation = moderation;
        this.imports = imports;
        this.announcements = announcements;
        this.meters = meters;
        this.owed = owed;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void handle(Fact told) {
        handle(List.of(told));
    }

    /**
     * @param told facts of one event, the most pressing first: whoever several of them are for is told the first
     */
    @Transactional
    public void handle(List<? extends Fact> told) {
        var now = clock.instant();
        // Before the successors are read: a merger that came in between would leave nobody in the one named here.
        people.keepMemberships();
        for (var fact : told) {
            consider(fact, now);
        }
        owed.fire(new NoticesOwed());
    }

    private void consider(Fact fact, Instant now) {
        var addressees = fact.addressees(staff);
        // Of those who are told by moderated rules, all belong to one organisation.
        var first = addressees.getFirst();
        if (fact.oncePerSubject() && notices.isKnown(fact.ruleId(), fact.subjectId(), first.organisationCode())) {
            return;
        }
        var against = moderation.against(fact, now);
        if (against.isPresent()) {
            putOnRecord(fact, first, against.get(), now);
        } else if (fact.imported() && fact instanceof ConcernFact concern) {
            imports.take(concern, first, now)
                    .ifPresent(opened -> owe(opened.summary(), addressees, opened.leaves(), now));
        } else {
            owe(fact, addressees, now, now);
        }
    }

    private void putOnRecord(Fact fact, Addressee first, NotSentReason reason, Instant now) {
        var nobody = new Addressee.Nobody(first.organisationCode(), first.as());
        var notice = notice(fact, nobody, NoticeState.NotSent.fromTheStart(reason, now), now);
        if (notices.add(notice)) {
            meters.notSent(notice, reason);
        }
    }

    private void owe(Fact fact, List<Addressee> addressees, Instant leaves, Instant now) {
        addressees.forEach(addressee -> owe(fact, addressee, leaves, now));
    }

    private void owe(Fact fact, Addressee addressee, Instant leaves, Instant now) {
        switch (addressee) {
            case Addressee.Somebody somebody -> notices.add(notice(fact, somebody, NoticeState.Owed.from(leaves), now));
            case Addressee.Nobody nobody -> {
                var state = new NoticeState.NobodyToTell(now);
                var notice = notice(fact, nobody, state, now);
                if (notices.add(notice)) {
                    announcements.nobodyToTell(notice, state);
                    meters.nobodyToTell(notice);
                }
            }
        }
    }

    private Notice notice(Fact fact, Addressee addressee, NoticeState state, Instant now) {
        return Notice.of(fact, new NoticeId(ids.next()), addressee, now, state);
    }
}
