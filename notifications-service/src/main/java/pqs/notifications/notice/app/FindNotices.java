package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Shows notices to people of the organisation they were meant for. */
@NotAudited("shows headlines and no address")
@ApplicationScoped
public class FindNotices {

    private final Notices notices;

    public FindNotices(Notices notices) {
        this.notices = notices;
    }

    @Transactional
    public Slice<Notice> newest(PageRequest<ByTime> page) {
        return notices.newest(page);
    }

    /** Over all of them, not the newest only. */
    @Transactional
    public Notices.Tally tally() {
        return notices.tally();
    }
}
