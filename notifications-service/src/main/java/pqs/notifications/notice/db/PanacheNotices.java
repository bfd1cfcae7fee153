package pqs.notifications.notice.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import pqs.notifications.directory.Role;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.Notices;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Notices in PostgreSQL, under the row-level security of {@code V2__notices.sql}. */
@ApplicationScoped
public class PanacheNotices implements Notices {

    /** Either unique index answers a second telling; without a target, the conflict clause covers both. */
    private static final String INSERT = """
            insert into notice (notice_id, rule_id, cause_event_id, subject_id, reference, headline, link_path, in_bulk,
                                organisation_code, role, person_subject, created_at, state, attempts, unknown_outcomes,
                                possible_duplicates, due_at, state_since, failure_reason)
            values (:id, :rule, :cause, :subject, :reference, :headline, :path, :bulk,
                    :organisation, :role, :person, :created, :state, :attempts, :unknown,
                    :duplicates, :due, :since, :failure)
            on conflict do nothing
            """;

    private static final String CLAIM = """
            select * from notice
             where state in ('owed', 'sending') and due_at <= :now
             order by due_at, notice_id
             limit 1
               for update skip locked
            """;

    private static final String PUT_OFF = """
            update notice set due_at = :until
             where notice_id = :id and state in ('owed', 'sending') and due_at < :until
            """;
    private static final String TALLY = """
            select count(*) filter (where state in ('failed', 'nobody-to-tell')), coalesce(sum(possible_duplicates), 0)
              from notice
            """;

    private static final String KNOWN = """
            select exists (select from notice
                            where rule_id = :rule and subject_id = :subject and organisation_code = :organisation
                              and (state <> 'not-sent' or failure_reason = 'in-summary'))
            """;
    private static final String HOLD_IMPORTS =
            "select 1 from pg_advisory_xact_lock(hashtextextended(:rule || ' ' || :organisation, 7003))";

    private static final String TOLD_TOGETHER = """
            select count(distinct subject_id)
              from notice
             where rule_id = :rule and organisation_code = :organisation and created_at >= :since and in_bulk
               and state = 'not-sent' and failure_reason = 'in-summary'
            """;

    private static final String LAST_OF_IMPORTS = """
            select * from notice
             where rule_id = :rule and organisation_code = :organisation and in_bulk
               and cause_event_id = (select cause_event_id from notice
                                      where rule_id = :rule and organisation_code = :organisation and in_bulk
                                      order by created_at desc, notice_id desc
                                      limit 1)
             order by notice_id
               for update
            """;

    private static final String RETITLE = """
            update notice set headline = :headline
             where notice_id = :id and attempts = 0 and state in ('owed', 'nobody-to-tell')
            """;

    private static final List<String> NOT_LEFT = List.of(NoticeEntity.OWED, NoticeEntity.NOBODY_TO_TELL);
    private static final Keyset NEWEST = Keyset.descending("createdAt", "id");

    private final Rows rows;

    PanacheNotices(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean add(Notice notice) {
        var row = new NoticeEntity();
        row.take(notice.state(), notice.createdAt());
        return rows.getEntityManager()
                        .unwrap(Session.class)
                        .createNativeMutationQuery(INSERT)
                        .setParameter("id", notice.id().value())
                        .setParameter("rule", notice.ruleId())
                        .setParameter("cause", notice.causeEventId())
                        .setParameter("subject", notice.subjectId())
                        .setParameter("reference", notice.reference().value())
                        .setParameter("headline", notice.headline())
                        .setParameter("path", notice.path())
                        .setParameter("bulk", notice.imported())
                        .setParameter("organisation", notice.to().organisationCode())
                        .setParameter("role", notice.to().as().code())
                        .setParameter("person", personOf(notice.to()).orElse(null), String.class)
                        .setParameter("created", notice.createdAt())
                        .setParameter("state", row.state)
                        .setParameter("attempts", row.attempts)
                        .setParameter("unknown", row.unknownOutcomes)
                        .setParameter("duplicates", row.possibleDuplicates)
                        .setParameter("due", row.dueAt, Instant.class)
                        .setParameter("since", row.stateSince)
                        .setParameter("failure", row.failureReason, String.class)
                        .executeUpdate()
                == 1;
    }

    private static Optional<String> personOf(Addressee to) {
        return switch (to) {
            case Addressee.Somebody somebody -> Optional.of(somebody.person().subject());
            case Addressee.Nobody _ -> Optional.empty();
        };
    }

    @Override
    public Optional<Notice> claim(Instant now) {
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(CLAIM, NoticeEntity.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(NoticeEntity::toNotice);
    }

    @Override
    public Optional<Notice> findForChange(NoticeId id) {
        return rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(NoticeEntity::toNotice);
    }

    @Override
    public void save(Notice notice) {
        rows.findByIdOptional(notice.id().value()).orElseThrow().take(notice.state(), notice.createdAt());
        // Now, so that what the database refuses is known while it is known of which notice.
        rows.flush();
    }

    @Override
    public List<Notice> waitingForSomebody(String organisationCode, Role role, int rowsMax) {
        return rows
                .find(
                        "state = ?1 and organisationCode = ?2 and role = ?3",
                        Sort.by("createdAt", "id"),
                        NoticeEntity.NOBODY_TO_TELL,
                        organisationCode,
                        role.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(rowsMax))
                .stream()
                .map(NoticeEntity::toNotice)
                .toList();
    }

    @Override
    public List<Notice> notLeft(UUID subjectId, Collection<String> ruleIds) {
        return rows
                .find("subjectId = ?1 and ruleId in ?2 and state in ?3", Sort.by("id"), subjectId, ruleIds, NOT_LEFT)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(NoticeEntity::toNotice)
                .toList();
    }

    @Override
    public boolean isKnown(String ruleId, UUID subjectId, String organisationCode) {
        return (boolean) rows.getEntityManager()
                .createNativeQuery(KNOWN)
                .setParameter("rule", ruleId)
                .setParameter("subject", subjectId)
                .setParameter("organisation", organisationCode)
                .getSingleResult();
    }

    @Override
    public void holdImports(String ruleId, String organisationCode) {
        rows.getEntityManager()
                .createNativeQuery(HOLD_IMPORTS)
                .setParameter("rule", ruleId)
                .setParameter("organisation", organisationCode)
                .getSingleResult();
    }

    @Override
    public long toldTogether(String ruleId, String organisationCode, Instant since) {
        return ((Number) rows.getEntityManager()
                        .createNativeQuery(TOLD_TOGETHER)
                        .setParameter("rule", ruleId)
                        .setParameter("organisation", organisationCode)
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public List<Notice> lastOfImports(String ruleId, String organisationCode) {
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(LAST_OF_IMPORTS, NoticeEntity.class)
                .setParameter("rule", ruleId)
                .setParameter("organisation", organisationCode)
                .getResultStream()
                .map(NoticeEntity::toNotice)
                .toList();
    }

    @Override
    public void retitle(NoticeId id, String headline) {
        rows.getEntityManager()
                .createNativeQuery(RETITLE)
                .setParameter("headline", headline)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void putOff(NoticeId id, Instant until) {
        rows.getEntityManager()
                .createNativeQuery(PUT_OFF)
                .setParameter("until", until)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public Optional<Instant> oldestToSend() {
        return Optional.ofNullable(rows.getEntityManager()
                .createQuery(
                        "select min(createdAt) from NoticeEntity where state in ('owed', 'sending')", Instant.class)
                .getSingleResult());
    }

    @Override
    public Tally tally() {
        var row = (Object[]) rows.getEntityManager().createNativeQuery(TALLY).getSingleResult();
        return new Tally(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    @Override
    public Slice<Notice> newest(PageRequest<ByTime> page) {
        var query = rows.getEntityManager()
                .createQuery(
                        "from NoticeEntity where " + NEWEST.condition(page) + " order by " + NEWEST.order(page),
                        NoticeEntity.class);
        page.place()
                .beside()
                .ifPresent(row -> query.setParameter("page0", row.at()).setParameter("page1", row.id()));
        var fetched = query.setMaxResults(page.rowsToFetch())
                .getResultStream()
                .map(NoticeEntity::toNotice)
                .toList();
        return Slice.of(page, fetched);
    }

    /** Package-private, so that no entity leaves this package. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<NoticeEntity, UUID> {}
}
