package pqs.notifications.notice.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.app.SendAgain;
import pqs.platform.fault.Refused;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.http.paging.Paged;

/** Notices for systems. */
@Path("api/notices")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoticesApi {

    public record NoticeList(
            List<NoticeView> notices,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    private final NoticesToShow notices;
    private final SendAgain sendAgain;
    private final Idempotency idempotency;

    NoticesApi(NoticesToShow notices, SendAgain sendAgain, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.notices = notices;
        this.sendAgain = sendAgain;
    }

    @GET
    @RolesAllowed({"notices.read", "notices.operate"})
    @Operation(
            summary = "Notices",
            description =
                    "Those to your organisation; those who run the system see all of them. The newest first, 50 to a"
                            + " page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public NoticeList list(UriInfo uri) {
        var page = notices.newest(NoticeListing.LISTING.wanted(uri));
        var links = NoticeListing.links(uri, page);
        return new NoticeList(
                page.map(NoticeView::of).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
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
    public Response sendAgain(@PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.onceApart(
                key,
                null,
                () -> Response.ok(NoticeView.of(sendAgain.handle(idOf(id)))).build());
    }

    static NoticeId idOf(String id) {
        return NoticeId.parse(id).orElseThrow(() -> Refused.notFound("There is no such notice."));
    }
}
