package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pqs.notifications.directory.Contact;
import pqs.notifications.directory.EmailAddress;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.Organisations;
import pqs.notifications.directory.People;
import pqs.notifications.directory.Person;
import pqs.notifications.mail.Email;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Announcements;
import pqs.notifications.notice.Capacity;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.NoticeTrouble;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;

/** Picks the notice to send next and writes the attempt down; committed before anything is sent. */
@NotAudited("what becomes of a notice is recorded with its outcome")
@ApplicationScoped
public class ClaimNotice {

    private final Notices notices;
    private final People people;
    private final Organisations organisations;
    private final Announcements announcements;
    private final NoticeMeters meters;
    private final NoticeText text;
    private final DispatchConfig config;
    private final Clock clock;

    public ClaimNotice(
            Notices notices,
            People people,
            Organisations organisations,
            Announcements announcements,
            NoticeMeters meters,
            NoticeText text,
            DispatchConfig config,
            Clock clock) {
        this.notices = notices;
        this.people = people;
        this.organisations = organisations;
        this.announcements = announcements;
        this.meters = meters;
        this.text = text;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Claim next() {
        var now = clock.instant();
        return notices.claim(now).map(notice -> claimedOrNamed(notice, now)).orElseGet(Claim.Nothing::new);
    }

    /** Lets the others go first past a notice that cannot be dealt with; a transaction of its own, as the claim's is undone. */
    @Transactional
    void putOff(NoticeId notice) {
        notices.putOff(notice, clock.instant().plus(config.lease()));
    }

    private Claim claimedOrNamed(Notice notice, Instant now) {
        try {
            return claimed(notice, now);
        } catch (RuntimeException | StackOverflowError e) {
            throw new NoticeTrouble(notice.id(), e);
        }
    }

    private Claim claimed(Notice notice, Instant now) {
        return switch (notice.state()) {
            case NoticeState.Owed owed -> start(notice, owed, now);
            case NoticeState.Sending abandoned -> takeOver(notice, abandoned, now);
            case NoticeState.NobodyToTell _,
                    NoticeState.ToldLater _,
                    NoticeState.Sent _,
                    NoticeState.Failed _,
                    NoticeState.NotSent _ ->
                throw new IllegalStateException("claimed a notice that is not to be sent: " + notice.id());
        };
    }

    /** Its dispatcher died, or has been silent beyond its lease: nobody knows whether the message went out. */
    private Claim takeOver(Notice notice, NoticeState.Sending abandoned, Instant now) {
        return switch (abandoned.unknown(now, config.patience())) {
            case NoticeState.Owed owed -> start(notice, owed, now);
            case NoticeState.Failed failed -> giveUp(notice, failed);
            case NoticeState.NobodyToTell _,
                    NoticeState.ToldLater _,
                    NoticeState.Sending _,
                    NoticeState.Sent _,
                    NoticeState.NotSent _ ->
                throw new IllegalStateException("an unknown outcome is tried again or given up");
        };
    }

    private Claim start(Notice notice, NoticeState.Owed owed, Instant now) {
        var sending = owed.start(now, config.patience());
        var address = addressOf(notice.to());
        if (address.isEmpty()) {
            return giveUp(notice, sending.noAddress(now));
        }
        notices.save(notice.with(sending));
        if (sending.possibleDuplicates() > 0) {
            meters.sentAgain(notice);
        }
        var words = text.of(notice);
        var messageId = notice.id() + "@" + config.messageIdDomain();
        var email = new Email(messageId, address.orElseThrow(), words.subject(), words.text());
        return new Claim.ToSend(notice.id(), sending.attempt(), email);
    }

    private Claim giveUp(Notice notice, NoticeState.Failed failed) {
        notices.save(notice.with(failed));
        announcements.failed(notice, failed);
        meters.failed(notice, failed);
        return new Claim.GivenUp();
    }

    private OrganisationCode current(String organisation) {
        return organisations.currentOf(new OrganisationCode(organisation));
    }

    /** Whoever was found on call, or reported, is told also when their time on call has ended meanwhile. */
    private boolean isStill(Capacity as, String organisation, Person person) {
        return switch (as) {
            case Capacity.InRole(var role) ->
                person.memberships()
                        .contains(new Membership(current(organisation).value(), role));
            case Capacity.OnCall _ -> person.worksFor(current(organisation));
            case Capacity.Reporter _ -> !person.memberships().isEmpty();
        };
    }

    /** As the directory stands now: somebody who has left meanwhile is not told, somebody who moved with a merger is. */
    private Optional<EmailAddress> addressOf(Addressee to) {
        return switch (to) {
            case Addressee.Nobody _ -> Optional.empty();
            case Addressee.Somebody(var id, var organisation, var as) ->
                people.find(id)
                        .filter(person -> isStill(as, organisation, person))
                        .flatMap(person -> switch (person.contact()) {
                            case Contact.ByEmail(var address) -> Optional.of(address);
                            case Contact.NotOnFile _ -> Optional.empty();
                        });
        };
    }
}
