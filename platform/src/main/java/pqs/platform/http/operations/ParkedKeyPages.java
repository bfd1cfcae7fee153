package pqs.platform.http.operations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import pqs.platform.consume.ParkedKeys;
import pqs.platform.consume.ParkedKeys.Replay;
import pqs.platform.consume.ParkedView.Detail;
import pqs.platform.consume.ParkedView.Line;
import pqs.platform.fault.Refused;
import pqs.platform.http.SeeOther;

/** What could not be handled yet, what waits behind it, and the button that tries again. */
@Path("/operations/parked-keys")
@RolesAllowed("operations.parked-keys")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ParkedKeyPages {

    private final ParkedKeys parkedKeys;
    private final String path;

    ParkedKeyPages(ParkedKeys parkedKeys, @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.parkedKeys = parkedKeys;
        this.path = rootPath.replaceAll("/$", "") + "/operations/parked-keys";
    }

    @CheckedTemplate(basePath = "operations")
    static class Templates {
        static native TemplateInstance parkedKeys(List<Line> lines, News news, String path);

        static native TemplateInstance parkedKey(Detail detail, News news, String path, String replay);
    }

    /** How the last try ended, as the address of the page after it says. */
    enum Ending {
        NONE,
        DONE,
        STOPPED,
        MORE,
        GONE;

        static Ending of(@Nullable String text) {
            for (var ending : values()) {
                if (ending.name().equalsIgnoreCase(text)) {
                    return ending;
                }
            }
            return NONE;
        }
    }

    record News(Ending ending, int handled) {}

    @GET
    public TemplateInstance list(@QueryParam("ended") @Nullable String ended, @QueryParam("handled") int handled) {
        return Templates.parkedKeys(parkedKeys.list(), new News(Ending.of(ended), handled), path);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public TemplateInstance detail(
            @PathParam("id") long id, @QueryParam("ended") @Nullable String ended, @QueryParam("handled") int handled) {
        var detail = parkedKeys.detail(id).orElseThrow(() -> Refused.notFound("It is not waiting any more."));
        return Templates.parkedKey(detail, new News(Ending.of(ended), handled), path, path + "/" + id + "/replay");
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/replay")
    public Response replay(@PathParam("id") long id) {
        return switch (parkedKeys.replay(id)) {
            case Replay.Done(int handled) -> seeOther(path, Ending.DONE, handled);
            case Replay.Stopped(int handled, String why) -> seeOther(path + "/" + id, Ending.STOPPED, handled);
            case Replay.MoreWaiting(int handled) -> seeOther(path + "/" + id, Ending.MORE, handled);
            case Replay.Gone() -> seeOther(path, Ending.GONE, 0);
        };
    }

    private static Response seeOther(String page, Ending ending, int handled) {
        return SeeOther.page(page + "?ended=" + ending.name().toLowerCase(Locale.ROOT) + "&handled=" + handled);
    }
}
