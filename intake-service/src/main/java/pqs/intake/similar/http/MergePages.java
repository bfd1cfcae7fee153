package pqs.intake.similar.http;

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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.StaleForms;
import pqs.intake.similar.app.FindSimilar;
import pqs.intake.similar.app.MergeConcern;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Puts a concern together with another that tells of the same. */
@Path("/triage/{concernId}/merge")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class MergePages {

    private static final String INTO = "into";
    private static final String REFERENCE = "reference";
    private static final String ANOTHER = "another";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param choices similar concerns, and another one; empty if there is none similar */
        static native TemplateInstance merge(String reference, String page, List<Choice> choices, Form form);
    }

    private final ReadCase readCase;
    private final FindSimilar findSimilar;
    private final MergeConcern mergeConcern;

    MergePages(ReadCase readCase, FindSimilar findSimilar, MergeConcern mergeConcern) {
        this.readCase = readCase;
        this.findSimilar = findSimilar;
        this.mergeConcern = mergeConcern;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance choose(@PathParam("concernId") String concernId) {
        return page(ConcernIds.parse(concernId), Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response merge(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(fields);
        try {
            mergeConcern.handle(
                    id,
                    SeenVersions.ofForm(form.value("version")),
                    byReference(form) ? form.value(REFERENCE) : form.value(INTO));
            return SeeOther.page("/intake/triage/" + id);
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case NOT_FOUND, FORBIDDEN -> throw refused;
                case INVALID, CONFLICT, STALE, UNCONDITIONAL ->
                    Response.status(Problems.statusOf(refused))
                            .entity(page(id, StaleForms.refused(form, atItsField(form, refused))))
                            .build();
            };
        }
    }

    private static boolean byReference(Form form) {
        var chosen = form.value(INTO);
        return chosen.equals(ANOTHER)
                || (chosen.isEmpty() && !form.value(REFERENCE).isBlank());
    }

    /** A fault of what was typed stands beside the field in which it was typed. */
    private static Refused atItsField(Form form, Refused refused) {
        return byReference(form) && refused.kind() != Refused.Kind.STALE
                ? new Refused(
                        refused.kind(),
                        refused.code(),
                        refused.title(),
                        refused.faults().stream()
                                .map(fault -> new Fault(REFERENCE, fault.code(), fault.message()))
                                .toList())
                : refused;
    }

    private TemplateInstance page(ConcernId id, Form form) {
        var facts = readCase.find(id).facts();
        var concern = facts.concern();
        var choices = new ArrayList<Choice>();
        for (var found : findSimilar.of(id)) {
            var row = SimilarRow.of(found);
            choices.add(new Choice(row.reference(), row.reference() + ": " + row.verdict(), row.why()));
        }
        if (!choices.isEmpty()) {
            choices.add(new Choice(ANOTHER, "Another one", "Give its reference below"));
        }
        return Templates.merge(
                concern.reference().value(),
                "/intake/triage/" + id,
                choices,
                form.with("version", String.valueOf(facts.version())));
    }
}
