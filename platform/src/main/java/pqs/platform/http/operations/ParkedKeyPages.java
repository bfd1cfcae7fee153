package pqs.platform.http.operations;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import pqs.platform.consume.ParkedKeys;
import pqs.platform.consume.ParkedKeys.Replay;
import pqs.platform.consume.ParkedView.Detail;
import pqs.platform.consume.ParkedView.Line;
import pqs.platform.consume.ParkedView.SetAsideLine;
import pqs.platform.consume.SetAside;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** What could not be handled yet, what waits behind it, the button that tries again, and setting aside what never can be. */
@Path("/operations/parked-keys")
@RolesAllowed("operations.parked-keys")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ParkedKeyPages {

    private final ParkedKeys parkedKeys;
    private final SetAside setAside;
    private final String path;

    ParkedKeyPages(
            ParkedKeys parkedKeys,
            SetAside setAside,
            @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.parkedKeys = parkedKeys;
        this.setAside = setAside;
        this.path = rootPath.replaceAll("/$", "") + "/operations/parked-keys";
    }

    @CheckedTemplate(basePath = "operations")
    static class Templates {
        static native TemplateInstance parkedKeys(
                List<Line> lines, List<SetAsideLine> setAside, News news, String path);

        static native TemplateInstance parkedKey(Detail detail, Form form, News news, String path, Actions actions);
    }

    /** How the last try ended, as the address of the page after it says. */
    enum Ending {
        NONE,
        DONE,
        STOPPED,
        MORE,
        GONE,
        ASIDE;

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

    /** Addresses that the forms of a key are sent to. */
    record Actions(String replay, String setAside) {}

    @GET
    public TemplateInstance list(@QueryParam("ended") @Nullable String ended, @QueryParam("handled") int handled) {
        return Templates.parkedKeys(parkedKeys.list(), setAside.list(), new News(Ending.of(ended), handled), path);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public TemplateInstance detail(
            @PathParam("id") long id, @QueryParam("ended") @Nullable String ended, @QueryParam("handled") int handled) {
        return detail(id, Form.blank(), new News(Ending.of(ended), handled));
    }

    private TemplateInstance detail(long id, Form form, News news) {
        var detail = parkedKeys.detail(id).orElseThrow(() -> Refused.notFound("It is not waiting any more."));
        var key = path + "/" + id;
        return Templates.parkedKey(detail, form, news, path, new Actions(key + "/replay", key + "/set-aside"));
    }

    /** What waited behind it is tried at once. */
    @POST
    @Path("/{id: [0-9]{1,18}}/set-aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setAside(@PathParam("id") long id, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        try {
            if (!setAside.handle(id, recordId(form), form.value("reason"))) {
                return seeOther(path, Ending.GONE, 0);
            }
        } catch (Refused refusal) {
            return Response.status(Problems.statusOf(refusal))
                    .entity(detail(id, form.refused(refusal), new News(Ending.NONE, 0)))
                    .build();
        }
        return switch (parkedKeys.replay(id)) {
            case Replay.Done(int handled) -> seeOther(path, Ending.ASIDE, handled);
            case Replay.Gone() -> seeOther(path, Ending.ASIDE, 0);
            case Replay.Stopped(int handled, String why) -> seeOther(path + "/" + id, Ending.ASIDE, handled);
            case Replay.MoreWaiting(int handled) -> seeOther(path + "/" + id, Ending.ASIDE, handled);
        };
    }

    /** No record has the number 0, so a form that was tampered with sets nothing aside. */
    private static long recordId(Form form) {
        var text = form.value("record");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
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
