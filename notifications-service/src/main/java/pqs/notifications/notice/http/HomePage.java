package pqs.notifications.notice.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.platform.security.CurrentActor;

/** Where people arrive: what they may do here, or that there is nothing for them yet. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(boolean mayReadNotices, boolean mayManageDirectory);
    }

    private final CurrentActor actor;

    public HomePage(CurrentActor actor) {
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance home() {
        var somebody = actor.get();
        return Templates.home(
                somebody.may("notices.read") || somebody.may("notices.operate"), somebody.may("directory.manage"));
    }
}
