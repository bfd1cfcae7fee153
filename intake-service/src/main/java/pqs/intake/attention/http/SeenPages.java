package pqs.intake.attention.http;

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
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.attention.Follows;
import pqs.intake.attention.SeenWords;
import pqs.intake.attention.app.ReadCalls;
import pqs.intake.attention.app.SeeConcern;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.KeptWords;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.time.WorkingCalendar;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The page on which a lead says that they have seen a concern. */
@Path("/triage/{concernId}/seen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"concerns.safeguarding", "concerns.fraud"})
@RunOnVirtualThread
public class SeenPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance seen(
                Form form, String reference, String address, String seenAddress, List<Choice> follows);
    }

    private static final List<Choice> FOLLOWS = Stream.of(Follows.values())
            .map(follows -> new Choice(follows.code(), follows.label()))
            .toList();

    private final SeeConcern seeConcern;
    private final ReadCalls readCalls;
    private final ReadCase readCase;
    private final Clock clock;
    private final KeptWords keptWords;

    SeenPages(SeeConcern seeConcern, ReadCalls readCalls, ReadCase readCase, Clock clock, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.seeConcern = seeConcern;
        this.readCalls = readCalls;
        this.readCase = readCase;
        this.clock = clock;
    }

    static String address(ConcernId id) {
        return "/intake/triage/" + id + "/seen";
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("concernId") String concernId) {
        return page(Form.blank(), ConcernIds.parse(concernId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response seen(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(typed);
        try {
            seeConcern.handle(
                    id,
                    SeenWords.read(
                            form.value("follows"),
                            form.value("words"),
                            keptWords.checked(form),
                            WorkingCalendar.englandAndWales().dayOf(clock.instant())));
            return SeeOther.page("/intake/triage/" + id + "?done=seen");
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(page(form.refused(refused), id))
                    .build();
        }
    }

    private TemplateInstance page(Form form, ConcernId id) {
        if (readCalls.of(id).isEmpty()) {
            throw ReadCase.notFound();
        }
        var reference = readCase.find(id).facts().concern().reference().value();
        return Templates.seen(form, reference, "/intake/triage/" + id, address(id), FOLLOWS);
    }
}
