package pqs.notifications.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pqs.notifications.directory.Role;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The notices. A transaction of a person sees only notices to that person's organisation. */
public interface Notices {

    /**
     * Adds a notice.
     *
     * @return false if the person has a notice of this cause already, by whatever rule, or if the same rule has not found
     *     the same addressee before; nothing is added then
     */
    boolean add(Notice notice);

    /**
     * Takes the notice that has waited longest of those to be sent by now: owed and due, or in sending with its lease run
     * out. Holds its row until the transaction ends and passes over rows that others hold.
     *
     * @throws NoticeTrouble if the row cannot be read as a notice
     */
    Optional<Notice> claim(Instant now);

    /** Holds the row of a notice until the transaction ends. */
    Optional<Notice> findForChange(NoticeId id);

    /** Writes the state of a notice; everything else about it stands. */
    void save(Notice notice);

    /**
     * The notices to nobody in this role and organisation that still wait for somebody, oldest first. Holds their rows until
     * the transaction ends.
     */
    List<Notice> waitingForSomebody(String organisationCode, Role role, int rowsMax);

    /**
     * Those about the subject by one of the rules that have not left yet: owed, or waiting for somebody. Holds their rows
     * until the transaction ends, waiting for others that hold them.
     */
    List<Notice> notLeft(UUID subjectId, Collection<String> ruleIds);

    /**
     * Whether the organisation has a notice about the subject by this rule, to somebody or to nobody, or has been told of it
     * with others. What was held back is not known.
     */
    boolean isKnown(String ruleId, UUID subjectId, String organisationCode);

    /** Lets one transaction at a time tell the organisation of imports by this rule; until the transaction ends. */
    void holdImports(String ruleId, String organisationCode);

    /** How many subjects have been put on record since then, by this rule, as told with others. */
    long toldTogether(String ruleId, String organisationCode, Instant since);

    /** All notices of the last cause by this rule that is told of an import. Holds their rows until the transaction ends. */
    List<Notice> lastOfImports(String ruleId, String organisationCode);

    /** Says otherwise what is told by a notice of which no message has been tried yet. */
    void retitle(NoticeId id, String headline);

    /** Lets others go first: a notice that is to be sent is not due before then. */
    void putOff(NoticeId id, Instant until);

    /** When the oldest of the notices that are still to be sent was added. */
    Optional<Instant> oldestToSend();

    /** Over every notice that the transaction sees. */
    Tally tally();

    /**
     * What a person should know at a glance.
     *
     * @param toLookAt notices that reached nobody: failed, or nobody to tell
     */
    record Tally(long toLookAt, long possibleDuplicates) {}

    /** Newest first. */
    Slice<Notice> newest(PageRequest<ByTime> page);
}
