package pqs.notifications.notice.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices for systems. */
@Path("api/notices")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoticesApi {

    public record NoticeList(List<NoticeView> notices) {}

    private final NoticesToShow notices;

    NoticesApi(NoticesToShow notices) {
        this.notices = notices;
    }

    @GET
    @RolesAllowed({"notices.read", "notices.operate"})
    @Operation(
            summary = "The newest notices",
            description = "Those to your organisation; those who run the system see all of them.")
    public NoticeList list() {
        return new NoticeList(notices.newest());
    }
}
