package pqs.intake.response.http;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.concern.http.StaleForms;
import pqs.intake.response.RequestId;
import pqs.intake.response.app.MoreTime;
import pqs.intake.response.app.SettleRequest;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.version.SeenVersion;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** On which whoever asked a provider accepts the answer, takes the question back, or decides on more time; one page for each. */
@Path("/triage/{concernId}/responses/{requestId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class RequestPages {

    private static final List<Choice> DECISIONS =
            List.of(new Choice("give", "Give more time"), new Choice("refuse", "Give no more time"));

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance accept(Form form, QuestionPage question, String concernPage);

        static native TemplateInstance withdraw(Form form, QuestionPage question, String concernPage);

        static native TemplateInstance moreTime(
                Form form, QuestionPage question, String concernPage, List<Choice> decisions);
    }

    private static final String VERSION = "version";

    private interface Page {
        TemplateInstance of(Form form, QuestionPage question, String concernPage);
    }

    private interface Change {
        void make(ConcernId concern, RequestId request, Form form);
    }

    private final ConcernQuestions questions;
    private final SettleRequest settle;
    private final MoreTime moreTime;
    private final KeptWords keptWords;

    RequestPages(ConcernQuestions questions, SettleRequest settle, MoreTime moreTime, KeptWords keptWords) {
        this.questions = questions;
        this.settle = settle;
        this.moreTime = moreTime;
        this.keptWords = keptWords;
    }

    @GET
    @Path("accept")
    @Operation(hidden = true)
    public TemplateInstance accept(@PathParam("concernId") String concernId, @PathParam("requestId") String requestId) {
        return page(concernId, requestId, Form.blank(), Templates::accept);
    }

    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(
            @PathParam("concernId") String concernId,
            @PathParam("requestId") String requestId,
            MultivaluedMap<String, String> fields) {
        return change(
                concernId,
                requestId,
                fields,
                Templates::accept,
                (concern, request, form) ->
                        settle.accept(concern, request, seen(form), form.value("summary"), keptWords.checked(form)));
    }

    @GET
    @Path("withdraw")
    @Operation(hidden = true)
    public TemplateInstance withdraw(
            @PathParam("concernId") String concernId, @PathParam("requestId") String requestId) {
        return page(concernId, requestId, Form.blank(), Templates::withdraw);
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(
            @PathParam("concernId") String concernId,
            @PathParam("requestId") String requestId,
            MultivaluedMap<String, String> fields) {
        return change(
                concernId,
                requestId,
                fields,
                Templates::withdraw,
                (concern, request, form) -> settle.withdraw(concern, request, seen(form), form.value("reason")));
    }

    @GET
    @Path("more-time")
    @Operation(hidden = true)
    public TemplateInstance moreTime(
            @PathParam("concernId") String concernId, @PathParam("requestId") String requestId) {
        return page(concernId, requestId, Form.blank(), RequestPages::deciding);
    }

    @POST
    @Path("more-time")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response moreTime(
            @PathParam("concernId") String concernId,
            @PathParam("requestId") String requestId,
            MultivaluedMap<String, String> fields) {
        return change(concernId, requestId, fields, RequestPages::deciding, this::decide);
    }

    private void decide(ConcernId concern, RequestId request, Form form) {
        switch (form.value("decision")) {
            case "give" -> moreTime.grant(concern, request, seen(form), form.date("until"), form.answer("reason"));
            case "refuse" -> moreTime.refuse(concern, request, seen(form), form.value("reason"));
            default -> throw Undecided.refused();
        }
    }

    private static SeenVersion seen(Form form) {
        return SeenVersions.ofForm(form.value(VERSION));
    }

    private static TemplateInstance deciding(Form form, QuestionPage question, String concernPage) {
        var asked = question.plea();
        var filled = form.value("decision").isEmpty() && !form.hasErrors() && asked.isPresent()
                ? form.with("until-day", String.valueOf(asked.get().until().getDayOfMonth()))
                        .with("until-month", String.valueOf(asked.get().until().getMonthValue()))
                        .with("until-year", String.valueOf(asked.get().until().getYear()))
                : form;
        return Templates.moreTime(filled, question, concernPage, DECISIONS);
    }

    private TemplateInstance page(String concernId, String requestId, Form form, Page page) {
        var concern = Addresses.concern(concernId);
        var question = questions.one(concern, Addresses.request(requestId));
        // What the page shows is what is seen from now on.
        return page.of(form.with(VERSION, String.valueOf(question.version())), question, "/intake/triage/" + concern);
    }

    private Response change(
            String concernId, String requestId, MultivaluedMap<String, String> fields, Page page, Change change) {
        var concern = Addresses.concern(concernId);
        var form = Form.of(fields);
        try {
            change.make(concern, Addresses.request(requestId), form);
            return SeeOther.page("/intake/triage/" + concern);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND || refused.kind() == Refused.Kind.FORBIDDEN) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .header(HttpHeaders.CACHE_CONTROL, ResponsePages.NO_STORE)
                    .entity(page(concernId, requestId, StaleForms.refused(form, refused), page))
                    .build();
        }
    }
}
