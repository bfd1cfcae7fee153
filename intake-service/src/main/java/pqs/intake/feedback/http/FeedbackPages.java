package pqs.intake.feedback.http;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.feedback.Feedback;
import pqs.intake.feedback.FeedbackRules;
import pqs.intake.feedback.app.GiveFeedback;
import pqs.intake.feedback.app.ReadFeedback;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The reporter's two answers on how a concern was handled. */
@Path("/concerns/{concernId}/feedback")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FeedbackPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance give(
                Form form,
                String concernAddress,
                String address,
                String reference,
                List<Choice> scores,
                boolean maySay);
    }

    private static final List<Choice> SCORES = List.of(
            new Choice("5", "Very"),
            new Choice("4", "Mostly"),
            new Choice("3", "So so"),
            new Choice("2", "Not much"),
            new Choice("1", "Not at all"));

    private final GiveFeedback giveFeedback;
    private final ReadFeedback readFeedback;
    private final KeptWords keptWords;

    FeedbackPages(GiveFeedback giveFeedback, ReadFeedback readFeedback, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.giveFeedback = giveFeedback;
        this.readFeedback = readFeedback;
    }

    @GET
    @RolesAllowed("feedback.give")
    @Operation(hidden = true)
    public TemplateInstance toGive(@PathParam("concernId") String concernId) {
        var said = readFeedback.of(ConcernIds.parse(concernId));
        return page(said, said.feedback().map(FeedbackPages::filled).orElseGet(Form::blank));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("feedback.give")
    @Operation(hidden = true)
    public Response give(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var id = ConcernIds.parse(concernId);
        var said = readFeedback.of(id);
        try {
            giveFeedback.handle(id, sent(form));
            return SeeOther.page("/intake/concerns/" + id);
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .entity(page(said, form.refused(refused)))
                    .build();
        }
    }

    private FeedbackRules.Sent sent(Form form) {
        return new FeedbackRules.Sent(
                form.value("clear"), form.value("quick"), form.value("words"), keptWords.checked(form));
    }

    private static Form filled(Feedback feedback) {
        return Form.blank()
                .with("clear", String.valueOf(feedback.clear()))
                .with("quick", String.valueOf(feedback.quick()))
                .with("words", feedback.words().orElse(""));
    }

    private static TemplateInstance page(ReadFeedback.Said said, Form form) {
        var concern = said.standing().facts().concern();
        var concernAddress = "/intake/concerns/" + concern.id();
        return Templates.give(
                form,
                concernAddress,
                concernAddress + "/feedback",
                concern.reference().value(),
                SCORES,
                said.maySay());
    }
}
