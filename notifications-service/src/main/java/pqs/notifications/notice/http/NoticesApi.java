package pqs.notifications.notice.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.app.SendAgain;
import pqs.platform.fault.Refused;

/** Notices for systems. */
@Path("api/notices")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoticesApi {

    public record NoticeList(List<NoticeView> notices) {}

    private final NoticesToShow notices;
    private final SendAgain sendAgain;

    NoticesApi(NoticesToShow notices, SendAgain sendAgain) {
        this.notices = notices;
        this.sendAgain = sendAgain;
    }

    @GET
    @RolesAllowed({"notices.read", "notices.operate"})
    @Operation(
            summary = "The newest notices",
            description = "Those to your organisation; those who run the system see all of them.")
    public NoticeList list() {
        return new NoticeList(notices.newest());
    }

    @POST
    @Path("{id}/send-again")
    @RolesAllowed("notices.operate")
    @Operation(
            summary = "Send a failed notice again",
            description =
                    "Attempts and possible duplicates stay counted. Where attempts were exhausted, it allows one more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "404", description = "There is no such notice")
    @APIResponse(responseCode = "409", description = "The notice has not failed, or has been taken up again already")
    public NoticeView sendAgain(@PathParam("id") String id) {
        return NoticeView.of(sendAgain.handle(idOf(id)));
    }

    static NoticeId idOf(String id) {
        return NoticeId.parse(id).orElseThrow(() -> Refused.notFound("There is no such notice."));
    }
}
