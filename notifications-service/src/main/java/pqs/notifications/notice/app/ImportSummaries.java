package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.ConcernFact;
import pqs.notifications.notice.ImportedConcerns;
import pqs.notifications.notice.NotSentReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.Notices;
import pqs.platform.id.Ids;

/**
 * Tells an organisation of what is imported, by each rule in one message an hour. The first concern opens a summary, which
 * leaves when the import has settled; those that come before it leaves are counted in it, those that come after it open the
 * next. None is in no summary.
 */
@ApplicationScoped
class ImportSummaries {

    private static final Duration APART = Duration.ofHours(1);

    private final Notices notices;
    private final NoticeMeters meters;
    private final ModerationConfig config;
    private final Ids ids;

    ImportSummaries(Notices notices, NoticeMeters meters, ModerationConfig config, Ids ids) {
        this.notices = notices;
        this.meters = meters;
        this.config = config;
        this.ids = ids;
    }

    /** A summary that is to be told, not before then. */
    record Opened(ImportedConcerns summary, Instant leaves) {}

    /**
     * Puts the fact on record and counts it in the summary that has not left yet.
     *
     * @return the summary, if the fact opens one
     */
    Optional<Opened> take(ConcernFact fact, Addressee first, Instant now) {
        var organisation = first.organisationCode();
        notices.holdImports(fact.ruleId(), organisation);
        var last = notices.lastOfImports(ImportedConcerns.ruleFor(fact), organisation);
        boolean open = isOpen(last, now);
        var since = open ? begun(last) : now;
        if (!putOnRecord(fact, first, now.isBefore(since) ? since : now)) {
            return Optional.empty();
        }
        var summary = new ImportedConcerns(
                open ? last.getFirst().causeEventId() : ids.next(),
                fact,
                notices.toldTogether(fact.ruleId(), organisation, since));
        if (open) {
            last.forEach(notice -> notices.retitle(notice.id(), summary.headline()));
            return Optional.empty();
        }
        return Optional.of(new Opened(summary, leaves(last, now)));
    }

    private boolean putOnRecord(ConcernFact fact, Addressee first, Instant at) {
        var nobody = new Addressee.Nobody(first.organisationCode(), first.as());
        var state = NoticeState.NotSent.fromTheStart(NotSentReason.IN_SUMMARY, at);
        var notice = Notice.of(fact, new NoticeId(ids.next()), nobody, at, state);
        boolean isNew = notices.add(notice);
        if (isNew) {
            meters.notSent(notice, NotSentReason.IN_SUMMARY);
        }
        return isNew;
    }

    /** None of it has left; where nobody is to tell, nothing ever leaves, and it ends with its hour. */
    private static boolean isOpen(List<Notice> last, Instant now) {
        return !last.isEmpty()
                && last.stream().map(ImportSummaries::left).allMatch(Optional::isEmpty)
                && (last.stream().map(Notice::state).anyMatch(NoticeState.Owed.class::isInstance)
                        || begun(last).plus(APART).isAfter(now));
    }

    private static Instant begun(List<Notice> notices) {
        return notices.stream().map(Notice::createdAt).min(Instant::compareTo).orElseThrow();
    }

    /** When the import has settled, and not within an hour after the one before. */
    private Instant leaves(List<Notice> last, Instant now) {
        var settled = now.plus(config.importSettlesFor());
        return last.stream()
                .flatMap(notice -> left(notice).stream())
                .map(left -> left.plus(APART))
                .filter(settled::isBefore)
                .max(Instant::compareTo)
                .orElse(settled);
    }

    /** When a message of it was first tried, as far as its state says; empty before. */
    private static Optional<Instant> left(Notice notice) {
        return switch (notice.state()) {
            case NoticeState.Owed owed -> owed.attempts() == 0 ? Optional.empty() : Optional.of(notice.createdAt());
            case NoticeState.Sending sending -> Optional.of(sending.since());
            case NoticeState.Sent sent -> Optional.of(sent.at());
            case NoticeState.Failed failed -> Optional.of(failed.at());
            case NoticeState.NotSent notSent -> Optional.of(notSent.at());
            case NoticeState.NobodyToTell _, NoticeState.ToldLater _ -> Optional.empty();
        };
    }
}
