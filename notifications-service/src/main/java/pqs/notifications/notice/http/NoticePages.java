package pqs.notifications.notice.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.notifications.notice.app.FindNotices;

/** Notices for people. */
@Path("notices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NoticePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                List<NoticeView> notices, long toLookAt, int possibleDuplicates, int rowsMax);
    }

    private final NoticesToShow notices;

    NoticePages(NoticesToShow notices) {
        this.notices = notices;
    }

    @GET
    @RolesAllowed({"notices.read", "notices.operate"})
    @Operation(hidden = true)
    public TemplateInstance list() {
        var newest = notices.newest();
        long toLookAt = newest.stream()
                .filter(notice -> notice.statusColour().equals("red"))
                .count();
        int duplicates =
                newest.stream().mapToInt(NoticeView::possibleDuplicates).sum();
        return Templates.list(newest, toLookAt, duplicates, FindNotices.ROWS_MAX);
    }
}
