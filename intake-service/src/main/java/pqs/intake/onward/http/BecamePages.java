package pqs.intake.onward.http;

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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.concern.http.StaleForms;
import pqs.intake.onward.BecameForm;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardKind;
import pqs.intake.onward.OnwardOutcome;
import pqs.intake.onward.StatutoryBody;
import pqs.intake.onward.app.ConcernBecame;
import pqs.intake.onward.app.ReadOnward;
import pqs.intake.onward.app.RecordOnwardOutcome;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Says what a concern became, and what came of that. */
@Path("/triage/{concernId}/became")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class BecamePages {

    private static final List<Choice> KINDS = Stream.of(OnwardKind.values())
            .map(kind -> new Choice(
                    kind.code(),
                    kind.label(),
                    kind.isSensitive()
                            ? "Its lead is told at once. From now on the reporter reads only that it is being handled"
                            : ""))
            .toList();
    private static final List<Choice> BODIES = StatutoryBody.all().stream()
            .map(body -> new Choice(body.code(), body.name()))
            .toList();
    private static final List<Choice> OUTCOMES = Stream.of(OnwardOutcome.Kind.values())
            .map(kind -> new Choice(kind.code(), kind.label()))
            .toList();

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param page address of the triage page */
        static native TemplateInstance became(
                String reference, String page, List<Choice> kinds, List<Choice> bodies, Form form);

        static native TemplateInstance outcome(
                String reference, String page, String address, String what, List<Choice> outcomes, Form form);
    }

    private final ReadCase readCase;
    private final ReadOnward readOnward;
    private final ConcernBecame concernBecame;
    private final RecordOnwardOutcome recordOutcome;
    private final KeptWords keptWords;

    BecamePages(
            ReadCase readCase,
            ReadOnward readOnward,
            ConcernBecame concernBecame,
            RecordOnwardOutcome recordOutcome,
            KeptWords keptWords) {
        this.keptWords = keptWords;
        this.readCase = readCase;
        this.readOnward = readOnward;
        this.concernBecame = concernBecame;
        this.recordOutcome = recordOutcome;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@PathParam("concernId") String concernId) {
        return page(OnwardIds.concern(concernId), Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response became(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var id = OnwardIds.concern(concernId);
        var form = Form.of(fields);
        try {
            concernBecame.handle(
                    id,
                    SeenVersions.ofForm(form.value("version")),
                    new BecameForm(form.value("kind"), form.value("body"), form.value("owner"), form.date("beganOn")));
            return SeeOther.page("/intake/triage/" + id);
        } catch (Refused refused) {
            return again(refused, () -> page(id, StaleForms.refused(form, refused)));
        }
    }

    @GET
    @Path("{onwardId}/outcome")
    @Operation(hidden = true)
    public TemplateInstance askOutcome(
            @PathParam("concernId") String concernId, @PathParam("onwardId") String onwardId) {
        return outcomePage(OnwardIds.concern(concernId), OnwardIds.onward(onwardId), Form.blank());
    }

    @POST
    @Path("{onwardId}/outcome")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response outcome(
            @PathParam("concernId") String concernId,
            @PathParam("onwardId") String onwardId,
            MultivaluedMap<String, String> fields) {
        var concern = OnwardIds.concern(concernId);
        var id = OnwardIds.onward(onwardId);
        var form = Form.of(fields);
        try {
            recordOutcome.handle(concern, id, form.value("outcome"), form.value("words"), keptWords.checked(form));
            return SeeOther.page("/intake/triage/" + concern);
        } catch (Refused refused) {
            return again(refused, () -> outcomePage(concern, id, form.refused(refused)));
        }
    }

    private interface Again {
        TemplateInstance page();
    }

    private static Response again(Refused refused, Again again) {
        return switch (refused.kind()) {
            case NOT_FOUND, FORBIDDEN -> throw refused;
            case INVALID, CONFLICT, STALE, UNCONDITIONAL ->
                Response.status(Problems.statusOf(refused)).entity(again.page()).build();
        };
    }

    private TemplateInstance page(ConcernId id, Form form) {
        var facts = readCase.find(id).facts();
        return Templates.became(
                facts.concern().reference().value(),
                "/intake/triage/" + id,
                KINDS,
                BODIES,
                form.with("version", String.valueOf(facts.version())));
    }

    private TemplateInstance outcomePage(ConcernId concern, OnwardId id, Form form) {
        var item = readOnward.one(concern, id);
        var page = "/intake/triage/" + concern;
        return Templates.outcome(
                reference(concern), page, page + "/became/" + id + "/outcome", item.inWords(), OUTCOMES, form);
    }

    private String reference(ConcernId id) {
        return readCase.find(id).facts().concern().reference().value();
    }
}
