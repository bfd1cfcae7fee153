package pqs.notifications.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pqs.notifications.directory.Role;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Notices without a database; passes the same {@link NoticesContract}. */
public class InMemoryNotices implements Notices {

    private record Telling(Object cause, Object to) {}

    private final Map<NoticeId, Notice> notices = new LinkedHashMap<>();

    /** In the order in which they were added. */
    public List<Notice> all() {
        return List.copyOf(notices.values());
    }

    @Override
    public boolean add(Notice notice) {
        if (notices.values().stream().anyMatch(other -> telling(other).equals(telling(notice)))) {
            return false;
        }
        notices.put(notice.id(), notice);
        return true;
    }

    @Override
    public Optional<Notice> claim(Instant now) {
        return notices.values().stream()
                .filter(notice -> due(notice).filter(due -> !due.isAfter(now)).isPresent())
                .min(Comparator.comparing((Notice notice) -> due(notice).orElseThrow())
                        .thenComparing(notice -> notice.id().value()));
    }

    @Override
    public Optional<Notice> findForChange(NoticeId id) {
        return Optional.ofNullable(notices.get(id));
    }

    @Override
    public void save(Notice notice) {
        notices.put(notice.id(), notice);
    }

    @Override
    public Slice<Notice> newest(PageRequest<ByTime> page) {
        var newest = notices.values().stream()
                .sorted(Comparator.comparing(Notice::createdAt)
                        .thenComparing(notice -> notice.id().value())
                        .reversed())
                .limit(page.rowsToFetch())
                .toList();
        return Slice.of(page, newest);
    }

    @Override
    public List<Notice> waitingForSomebody(String organisationCode, Role role, int rowsMax) {
        return notices.values().stream()
                .filter(notice -> notice.state() instanceof NoticeState.NobodyToTell)
                .filter(notice -> notice.to().equals(new Addressee.Nobody(organisationCode, role)))
                .sorted(Comparator.comparing(Notice::createdAt)
                        .thenComparing(notice -> notice.id().value()))
                .limit(rowsMax)
                .toList();
    }

    @Override
    public List<Notice> notLeft(UUID subjectId, Collection<String> ruleIds) {
        return notices.values().stream()
                .filter(notice -> notice.subjectId().equals(subjectId) && ruleIds.contains(notice.ruleId()))
                .filter(notice -> notice.state() instanceof NoticeState.Owed
                        || notice.state() instanceof NoticeState.NobodyToTell)
                .toList();
    }

    @Override
    public boolean isKnown(String ruleId, UUID subjectId, String organisationCode) {
        return notices.values().stream()
                .anyMatch(notice -> notice.ruleId().equals(ruleId)
                        && notice.subjectId().equals(subjectId)
                        && notice.to().organisationCode().equals(organisationCode)
                        && (!(notice.state() instanceof NoticeState.NotSent) || inSummary(notice)));
    }

    @Override
    public void holdImports(String ruleId, String organisationCode) {}

    @Override
    public long toldTogether(String ruleId, String organisationCode, Instant since) {
        return imported(ruleId, organisationCode)
                .filter(notice -> !notice.createdAt().isBefore(since) && inSummary(notice))
                .map(Notice::subjectId)
                .distinct()
                .count();
    }

    @Override
    public List<Notice> lastOfImports(String ruleId, String organisationCode) {
        return imported(ruleId, organisationCode)
                .max(Comparator.comparing(Notice::createdAt)
                        .thenComparing(notice -> notice.id().value()))
                .map(last -> imported(ruleId, organisationCode)
                        .filter(notice -> notice.causeEventId().equals(last.causeEventId()))
                        .sorted(Comparator.comparing(notice -> notice.id().value()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void retitle(NoticeId id, String headline) {
        findForChange(id)
                .filter(old -> old.state() instanceof NoticeState.NobodyToTell
                        || (old.state() instanceof NoticeState.Owed owed && owed.attempts() == 0))
                .ifPresent(old -> save(new Notice(
                        id,
                        old.ruleId(),
                        old.causeEventId(),
                        old.subjectId(),
                        old.reference(),
                        headline,
                        old.path(),
                        old.imported(),
                        old.to(),
                        old.createdAt(),
                        old.state())));
    }

    private Stream<Notice> imported(String ruleId, String organisationCode) {
        return notices.values().stream()
                .filter(notice -> notice.imported()
                        && notice.ruleId().equals(ruleId)
                        && notice.to().organisationCode().equals(organisationCode));
    }

    private static boolean inSummary(Notice notice) {
        return notice.state() instanceof NoticeState.NotSent notSent && notSent.reason() == NotSentReason.IN_SUMMARY;
    }

    @Override
    public void putOff(NoticeId id, Instant until) {
        var notice = notices.get(id);
        if (notice == null || due(notice).filter(until::isAfter).isEmpty()) {
            return;
        }
        save(notice.with(
                switch (notice.state()) {
                    case NoticeState.Owed(var attempts, var unknown, var _) ->
                        new NoticeState.Owed(attempts, unknown, until);
                    case NoticeState.Sending(var attempt, var unknown, var since, var _) ->
                        new NoticeState.Sending(attempt, unknown, since, until);
                    case NoticeState.NobodyToTell _,
                            NoticeState.ToldLater _,
                            NoticeState.Sent _,
                            NoticeState.NotSent _,
                            NoticeState.Failed _ -> notice.state();
                }));
    }

    @Override
    public Optional<Instant> oldestToSend() {
        return notices.values().stream()
                .filter(notice -> due(notice).isPresent())
                .map(Notice::createdAt)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Tally tally() {
        long toLookAt = notices.values().stream()
                .filter(notice -> notice.state() instanceof NoticeState.NobodyToTell
                        || notice.state() instanceof NoticeState.Failed)
                .count();
        long duplicates = notices.values().stream()
                .mapToLong(notice -> switch (notice.state()) {
                    case NoticeState.Sent sent -> sent.possibleDuplicates();
                    case NoticeState.Failed failed -> failed.possibleDuplicates();
                    case NoticeState.Sending sending -> sending.possibleDuplicates();
                    case NoticeState.Owed _,
                            NoticeState.NobodyToTell _,
                            NoticeState.ToldLater _,
                            NoticeState.NotSent _ -> 0;
                })
                .sum();
        return new Tally(toLookAt, duplicates);
    }

    private static Optional<Instant> due(Notice notice) {
        return switch (notice.state()) {
            case NoticeState.Owed owed -> Optional.of(owed.due());
            case NoticeState.Sending sending -> Optional.of(sending.leaseEnds());
            case NoticeState.NobodyToTell _,
                    NoticeState.ToldLater _,
                    NoticeState.Sent _,
                    NoticeState.NotSent _,
                    NoticeState.Failed _ -> Optional.empty();
        };
    }

    private static Telling telling(Notice notice) {
        Object to = switch (notice.to()) {
            case Addressee.Somebody somebody -> somebody.person();
            case Addressee.Nobody nobody -> List.of(notice.ruleId(), nobody);
        };
        return new Telling(notice.causeEventId(), to);
    }
}
