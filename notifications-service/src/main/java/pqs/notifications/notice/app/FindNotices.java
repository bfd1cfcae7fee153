package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;

/** Shows notices to people of the organisation they were meant for. */
@NotAudited("shows headlines and no address")
@ApplicationScoped
public class FindNotices {

    public static final int ROWS_MAX = 200;

    private final Notices notices;

    public FindNotices(Notices notices) {
        this.notices = notices;
    }

    @Transactional
    public List<Notice> newest() {
        return notices.newest(ROWS_MAX);
    }

    /** Over all of them, not the newest only. */
    @Transactional
    public Notices.Tally tally() {
        return notices.tally();
    }
}
