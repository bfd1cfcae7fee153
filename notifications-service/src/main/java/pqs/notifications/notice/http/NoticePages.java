package pqs.notifications.notice.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.notifications.notice.Notices;
import pqs.notifications.notice.app.ModerationConfig;
import pqs.notifications.notice.app.SendAgain;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;

/** Notices for people. */
@Path("notices")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NoticePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                List<NoticeView> notices,
                Notices.Tally tally,
                boolean mayOperate,
                PageLinks links,
                long freshHours,
                long settleMinutes);
    }

    private final NoticesToShow notices;
    private final SendAgain sendAgain;
    private final ModerationConfig moderation;

    NoticePages(NoticesToShow notices, SendAgain sendAgain, ModerationConfig moderation) {
        this.moderation = moderation;
        this.notices = notices;
        this.sendAgain = sendAgain;
    }

    @GET
    @RolesAllowed({"notices.read", "notices.operate"})
    @Operation(hidden = true)
    public TemplateInstance list(UriInfo uri) {
        var page = notices.newest(NoticeListing.LISTING.wanted(uri));
        return Templates.list(
                page.map(NoticeView::of).rows(),
                notices.tally(),
                notices.mayOperate(),
                NoticeListing.links(uri, page),
                moderation.freshFor().toHours(),
                moderation.importSettlesFor().toMinutes());
    }

    @POST
    @Path("{id}/send-again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("notices.operate")
    @Operation(hidden = true)
    public Response sendAgain(@PathParam("id") String id) {
        sendAgain.handle(NoticesApi.idOf(id));
        return SeeOther.page("/notifications/notices");
    }
}
