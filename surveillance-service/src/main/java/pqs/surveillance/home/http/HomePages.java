package pqs.surveillance.home.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import pqs.platform.security.CurrentActor;
import pqs.surveillance.flag.app.ReadFlags;

/** The first page: what this person can do here. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePages {

    private final ReadFlags flags;
    private final CurrentActor actor;

    HomePages(ReadFlags flags, CurrentActor actor) {
        this.flags = flags;
        this.actor = actor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(long openFlags);

        private Templates() {}
    }

    @GET
    @Authenticated
    public TemplateInstance home() {
        return Templates.home(actor.get().may("flags.read") ? flags.open() : 0);
    }
}
