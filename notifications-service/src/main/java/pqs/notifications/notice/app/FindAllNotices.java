package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Shows every notice to those who run the system. An operator's own organisation has no notices, and a notice that reached
 * nobody belongs to no organisation at all, so these queries work in a named service scope; they show roles, organisations
 * and states, never a person or an address.
 */
@NotAudited("shows headlines and no address")
@ApplicationScoped
public class FindAllNotices {

    public static final String PERMISSION = "notices.operate";
    private static final Scope SCOPE = new Scope.Service("notifications.all-notices");

    private final FindNotices findNotices;
    private final CurrentActor actor;
    private final Scopes scopes;

    public FindAllNotices(FindNotices findNotices, CurrentActor actor, Scopes scopes) {
        this.findNotices = findNotices;
        this.actor = actor;
        this.scopes = scopes;
    }

    public Slice<Notice> newest(PageRequest<ByTime> page) {
        return asOperator(() -> findNotices.newest(page));
    }

    /** Over all of them, not the newest only. */
    public Notices.Tally tally() {
        return asOperator(findNotices::tally);
    }

    private <T> T asOperator(Supplier<T> question) {
        if (!actor.get().may(PERMISSION)) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN, "not-permitted", "Only those who run the system may do this.", List.of());
        }
        return scopes.callAs(SCOPE, question);
    }
}
