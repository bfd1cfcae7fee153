package pqs.intake.alert.http;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.alert.Alert;
import pqs.intake.alert.app.AnswerAlert;
import pqs.intake.alert.app.RaiseAlert;
import pqs.intake.alert.app.ReadAlerts;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.http.KeptWords;
import pqs.platform.audit.TrailLine;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.id.Ids;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Alerts for people: the provider raises one, the practice reads and answers it, its commissioner reads along. */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AlertPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<AlertRow> alerts, PageLinks links);

        static native TemplateInstance raise(Form form, List<Choice> categories, String submissionKey);

        /** @param answer the practice's words; empty until it has answered */
        static native TemplateInstance alert(
                AlertRow alert, String words, String answer, boolean mayAnswer, List<TrailLine> trail);

        static native TemplateInstance answer(Form form, AlertRow alert, String words);
    }

    private final RaiseAlert raiseAlert;
    private final AnswerAlert answerAlert;
    private final ReadAlerts readAlerts;
    private final Ids ids;
    private final KeptWords keptWords;

    AlertPages(RaiseAlert raiseAlert, AnswerAlert answerAlert, ReadAlerts readAlerts, Ids ids, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.raiseAlert = raiseAlert;
        this.answerAlert = answerAlert;
        this.readAlerts = readAlerts;
        this.ids = ids;
    }

    @GET
    @RolesAllowed({"alerts.raise", "alerts.read", "concerns.triage"})
    @Operation(hidden = true)
    public TemplateInstance list(@Context UriInfo uri) {
        var page = readAlerts.list(AlertForm.LISTING.wanted(uri));
        return Templates.list(
                page.map(AlertRow::of).rows(),
                AlertForm.LISTING.links(
                        uri, page, listed -> listed.alert().facts().id().value()));
    }

    @GET
    @Path("new")
    @RolesAllowed("alerts.raise")
    @Operation(hidden = true)
    public TemplateInstance blank() {
        return form(Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("alerts.raise")
    @Operation(hidden = true)
    public Response raise(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        try {
            var alert = raiseAlert.handle(
                    AlertForm.submission(form, keptWords.checked(form)),
                    AlertForm.key(form).orElseGet(this::newKey));
            return SeeOther.page("/intake/alerts/" + alert.facts().id());
        } catch (Refused refused) {
            var shown = refused.kind() == Refused.Kind.CONFLICT
                    ? form.with(AlertForm.SUBMISSION_KEY, newKey().value())
                    : form;
            return Response.status(Problems.statusOf(refused))
                    .entity(form(shown.refused(refused)))
                    .build();
        }
    }

    @GET
    @Path("{alertId}")
    @RolesAllowed({"alerts.raise", "alerts.read", "concerns.triage"})
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("alertId") String alertId) {
        var detail = readAlerts.detail(AlertIds.parse(alertId));
        var alert = detail.listed().alert();
        var answer = alert instanceof Alert.Answered answered ? answered.answer() : "";
        return Templates.alert(AlertRow.of(detail.listed()), alert.words(), answer, detail.mayAnswer(), detail.trail());
    }

    @GET
    @Path("{alertId}/answer")
    @RolesAllowed("alerts.read")
    @Operation(hidden = true)
    public TemplateInstance toAnswer(@PathParam("alertId") String alertId) {
        return answerForm(alertId, Form.blank());
    }

    @POST
    @Path("{alertId}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("alerts.read")
    @Operation(hidden = true)
    public Response answer(@PathParam("alertId") String alertId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var id = AlertIds.parse(alertId);
        try {
            answerAlert.handle(id, form.value("answer"), keptWords.checked(form));
            return SeeOther.page("/intake/alerts/" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(answerForm(alertId, form.refused(refused)))
                    .build();
        }
    }

    private TemplateInstance answerForm(String alertId, Form form) {
        var detail = readAlerts.detail(AlertIds.parse(alertId));
        return Templates.answer(
                form, AlertRow.of(detail.listed()), detail.listed().alert().words());
    }

    private TemplateInstance form(Form form) {
        return Templates.raise(
                form,
                AlertForm.CATEGORIES,
                AlertForm.key(form).orElseGet(this::newKey).value());
    }

    private SubmissionKey newKey() {
        return new SubmissionKey(ids.next().toString());
    }
}
