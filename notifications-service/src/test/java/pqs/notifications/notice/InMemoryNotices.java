package pqs.notifications.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices without a database; passes the same {@link NoticesContract}. */
public class InMemoryNotices implements Notices {

    private record Telling(Object cause, String rule, Object to) {}

    private final Map<NoticeId, Notice> notices = new LinkedHashMap<>();

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
    public List<Notice> newest(int rowsMax) {
        return notices.values().stream()
                .sorted(Comparator.comparing(Notice::createdAt)
                        .thenComparing(notice -> notice.id().value())
                        .reversed())
                .limit(rowsMax)
                .toList();
    }

    private static Optional<Instant> due(Notice notice) {
        return switch (notice.state()) {
            case NoticeState.Owed owed -> Optional.of(owed.due());
            case NoticeState.Sending sending -> Optional.of(sending.leaseEnds());
            case NoticeState.NobodyToTell _, NoticeState.Sent _, NoticeState.Failed _ -> Optional.empty();
        };
    }

    private static Telling telling(Notice notice) {
        var to = switch (notice.to()) {
            case Addressee.Somebody somebody -> somebody.person();
            case Addressee.Nobody nobody -> nobody.organisationCode();
        };
        return new Telling(notice.causeEventId(), notice.ruleId(), to);
    }
}
