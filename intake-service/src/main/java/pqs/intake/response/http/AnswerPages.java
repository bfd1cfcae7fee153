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
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.response.RequestId;
import pqs.intake.response.TypedAnswer;
import pqs.intake.response.app.GiveAnswer;
import pqs.intake.response.app.MoreTime;
import pqs.intake.response.app.ReadOwnRequests;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.web.Form;

/** On which a provider answers, corrects its answer and asks for more time, one page for each. */
@Path("/responses/{requestId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("responses.answer")
@RunOnVirtualThread
public class AnswerPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param correcting an answer stands already */
        static native TemplateInstance answer(Form form, QuestionPage question, boolean correcting);

        static native TemplateInstance moreTime(Form form, QuestionPage question);
    }

    private interface Page {
        TemplateInstance of(Form form, QuestionPage question);
    }

    private final ReadOwnRequests readOwn;
    private final GiveAnswer giveAnswer;
    private final MoreTime moreTime;
    private final KeptWords keptWords;

    AnswerPages(ReadOwnRequests readOwn, GiveAnswer giveAnswer, MoreTime moreTime, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.readOwn = readOwn;
        this.giveAnswer = giveAnswer;
        this.moreTime = moreTime;
    }

    @GET
    @Path("answer")
    @Operation(hidden = true)
    public TemplateInstance answer(@PathParam("requestId") String requestId) {
        return answering(Form.blank(), question(Addresses.request(requestId)));
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("requestId") String requestId, MultivaluedMap<String, String> fields) {
        return change(
                requestId,
                fields,
                "answered",
                AnswerPages::answering,
                (id, form) -> giveAnswer.answer(id, typed(form)));
    }

    @GET
    @Path("correct")
    @Operation(hidden = true)
    public TemplateInstance correct(@PathParam("requestId") String requestId) {
        var question = question(Addresses.request(requestId));
        var form = question.latest()
                .map(answer -> Form.blank()
                        .with("words", answer.words())
                        .with("actions", answer.actions() == null ? "" : answer.actions()))
                .orElseGet(Form::blank);
        var day = question.latest().map(QuestionView.AnswerView::actionsOn);
        var filled = day.isEmpty()
                ? form
                : form.with("actionsOn-day", String.valueOf(day.get().getDayOfMonth()))
                        .with("actionsOn-month", String.valueOf(day.get().getMonthValue()))
                        .with("actionsOn-year", String.valueOf(day.get().getYear()));
        return correcting(filled.with("version", String.valueOf(question.version())), question);
    }

    @POST
    @Path("correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(@PathParam("requestId") String requestId, MultivaluedMap<String, String> fields) {
        return change(
                requestId,
                fields,
                "corrected",
                (form, question) -> correcting(form.with("version", String.valueOf(question.version())), question),
                (id, form) -> giveAnswer.correct(id, typed(form), SeenVersions.ofForm(form.value("version"))));
    }

    @GET
    @Path("more-time")
    @Operation(hidden = true)
    public TemplateInstance moreTime(@PathParam("requestId") String requestId) {
        return Templates.moreTime(Form.blank(), question(Addresses.request(requestId)));
    }

    @POST
    @Path("more-time")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response moreTime(@PathParam("requestId") String requestId, MultivaluedMap<String, String> fields) {
        return change(
                requestId,
                fields,
                "more-time",
                Templates::moreTime,
                (id, form) -> moreTime.ask(id, form.date("until"), form.value("reason")));
    }

    private interface Change {
        void make(RequestId id, Form form);
    }

    private Response change(
            String requestId, MultivaluedMap<String, String> fields, String done, Page page, Change change) {
        var id = Addresses.request(requestId);
        var form = Form.of(fields);
        try {
            change.make(id, form);
            return SeeOther.page("/intake/responses/" + id + "?done=" + done);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .header(HttpHeaders.CACHE_CONTROL, ResponsePages.NO_STORE)
                    .entity(page.of(form.refused(refused), question(id)))
                    .build();
        }
    }

    private QuestionPage question(RequestId id) {
        return QuestionPage.ofProvider(readOwn.detail(id));
    }

    private static TemplateInstance answering(Form form, QuestionPage question) {
        return Templates.answer(form, question, false);
    }

    private static TemplateInstance correcting(Form form, QuestionPage question) {
        return Templates.answer(form, question, true);
    }

    private TypedAnswer typed(Form form) {
        return new TypedAnswer(
                form.value("words"), form.value("actions"), form.date("actionsOn"), keptWords.checked(form));
    }
}
