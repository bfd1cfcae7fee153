package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notices. A transaction of a person sees only notices to that person's organisation. */
public interface Notices {

    /**
     * Adds a notice.
     *
     * @return false if this cause has made the same rule tell the same addressee before; nothing is added then
     */
    boolean add(Notice notice);

    /**
     * Takes the notice that has waited longest of those to be sent by now: owed and due, or in sending with its lease run
     * out. Holds its row until the transaction ends and passes over rows that others hold.
     */
    Optional<Notice> claim(Instant now);

    /** Holds the row of a notice until the transaction ends. */
    Optional<Notice> findForChange(NoticeId id);

    /** Writes the state of a notice; everything else about it stands. */
    void save(Notice notice);

    /** Newest first. */
    List<Notice> newest(int rowsMax);
}
