package pqs.notifications.notice.http;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.Notices;
import pqs.notifications.notice.app.FindAllNotices;
import pqs.notifications.notice.app.FindNotices;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.CurrentActor;

/** Those who run the system see every notice, everybody else those of their organisation. */
@ApplicationScoped
class NoticesToShow {

    private final FindNotices findNotices;
    private final FindAllNotices findAllNotices;
    private final CurrentActor actor;

    NoticesToShow(FindNotices findNotices, FindAllNotices findAllNotices, CurrentActor actor) {
        this.findNotices = findNotices;
        this.findAllNotices = findAllNotices;
        this.actor = actor;
    }

    Slice<Notice> newest(PageRequest<ByTime> page) {
        return mayOperate() ? findAllNotices.newest(page) : findNotices.newest(page);
    }

    Notices.Tally tally() {
        return mayOperate() ? findAllNotices.tally() : findNotices.tally();
    }

    boolean mayOperate() {
        return actor.get().may(FindAllNotices.PERMISSION);
    }
}
