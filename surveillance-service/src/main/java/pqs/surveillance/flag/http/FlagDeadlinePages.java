package pqs.surveillance.flag.http;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.web.Form;
import pqs.surveillance.flag.DeadlineDecision;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.app.ChangeFlagDeadline;
import pqs.surveillance.flag.app.ReadFlagDeadlines;
import pqs.surveillance.flag.app.ReadFlags;

/** Pausing, resuming and extending the time that there is to take a flag up, one page for each. */
@Path("/flags/{id}/deadline")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("flags.acknowledge")
@RunOnVirtualThread
public class FlagDeadlinePages {

    private final ReadFlags readFlags;
    private final ReadFlagDeadlines readDeadlines;
    private final ChangeFlagDeadline changeDeadline;

    FlagDeadlinePages(ReadFlags readFlags, ReadFlagDeadlines readDeadlines, ChangeFlagDeadline changeDeadline) {
        this.readFlags = readFlags;
        this.readDeadlines = readDeadlines;
        this.changeDeadline = changeDeadline;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance pause(
                Form form, FlagAddress address, Flag flag, DeadlineView deadline, String pauseAtMost);

        static native TemplateInstance resume(Form form, FlagAddress address, Flag flag, DeadlineView deadline);

        static native TemplateInstance extend(Form form, FlagAddress address, Flag flag, DeadlineView deadline);

        private Templates() {}
    }

    private interface Page {
        TemplateInstance of(Form form, FlagAddress address, Flag flag, DeadlineView deadline);
    }

    @GET
    @Path("/pause")
    public TemplateInstance pause(@PathParam("id") String id) {
        return page(FlagIds.parse(id), this::pause);
    }

    @GET
    @Path("/resume")
    public TemplateInstance resume(@PathParam("id") String id) {
        return page(FlagIds.parse(id), Templates::resume);
    }

    @GET
    @Path("/extend")
    public TemplateInstance extend(@PathParam("id") String id) {
        return page(FlagIds.parse(id), Templates::extend);
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return change(
                FlagIds.parse(id),
                Form.of(typed),
                form -> new DeadlineDecision.Pause(form.value("reason")),
                "paused",
                this::pause);
    }

    private TemplateInstance pause(Form form, FlagAddress address, Flag flag, DeadlineView deadline) {
        return Templates.pause(form, address, flag, deadline, changeDeadline.pauseAtMost());
    }

    @POST
    @Path("/resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resume(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return change(
                FlagIds.parse(id), Form.of(typed), _ -> new DeadlineDecision.Resume(), "resumed", Templates::resume);
    }

    @POST
    @Path("/extend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response extend(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return change(
                FlagIds.parse(id),
                Form.of(typed),
                form -> DeadlineForms.extension(form.value("workingHours"), form.date("until"), form.value("reason")),
                "extended",
                Templates::extend);
    }

    private Response change(FlagId flag, Form form, Function<Form, DeadlineDecision> read, String done, Page page) {
        try {
            changeDeadline.handle(flag, read.apply(form), SeenVersions.ofForm(form.value("version")));
            return SeeOther.page(FlagAddress.of(flag).page() + "?deadline=" + done);
        } catch (Refused refusal) {
            if (refusal.kind() == Refused.Kind.NOT_FOUND) {
                throw refusal;
            }
            // The words at the top say what it is now, so that it may be sent again from there.
            var again = form.with("version", version(flag)).refused(refusal);
            return Response.status(Problems.statusOf(refusal))
                    .entity(page.of(again, FlagAddress.of(flag), flag(flag), view(flag)))
                    .build();
        }
    }

    private TemplateInstance page(FlagId flag, Page page) {
        return page.of(Form.blank().with("version", version(flag)), FlagAddress.of(flag), flag(flag), view(flag));
    }

    private Flag flag(FlagId id) {
        return readFlags.find(id).flag();
    }

    private String version(FlagId flag) {
        return String.valueOf(readDeadlines.detail(flag).version());
    }

    private DeadlineView view(FlagId flag) {
        return DeadlineView.of(readDeadlines.detail(flag).deadline());
    }
}
