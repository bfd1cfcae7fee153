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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.response.app.AskProvider;
import pqs.intake.response.app.ReadAskable;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Asking the provider of a concern: first the form, then what the provider will see, then it is sent. */
@Path("/triage/{concernId}/ask-provider")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class AskProviderPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance ask(Form form, Subject concern, AskForm choices);

        /**
         * @param share codes of what goes along, to be sent again
         * @param mayPointAtPractice what somebody is to look at first, as the reporter stays unknown; empty for nothing
         */
        static native TemplateInstance check(
                Form form,
                Subject concern,
                SharedView told,
                String asked,
                String deadline,
                List<String> share,
                String mayPointAtPractice,
                List<Choice> notThePractice);

        static native TemplateInstance cannot(String why, Subject concern);
    }

    /**
     * Which concern it is about.
     *
     * @param provider its name; empty where it is not known
     */
    public record Subject(ConcernId id, String reference, String provider, boolean confidential) {

        public String page() {
            return "/intake/triage/" + id;
        }

        public String action() {
            return page() + "/ask-provider";
        }
    }

    private final AskProvider askProvider;
    private final ReadAskable readAskable;
    private final KeptWords keptWords;

    AskProviderPages(AskProvider askProvider, ReadAskable readAskable, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.askProvider = askProvider;
        this.readAskable = readAskable;
    }

    @GET
    @Operation(hidden = true)
    public Response form(@PathParam("concernId") String concernId) {
        var id = Addresses.concern(concernId);
        try {
            var about = readAskable.find(id);
            return Response.ok(page(AskForm.blank(about), id)).build();
        } catch (Refused refused) {
            return cannot(id, refused);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var id = Addresses.concern(concernId);
        var form = Form.of(fields);
        try {
            return switch (form.value("action")) {
                case "send" -> send(id, form);
                case "change" -> answer(200, page(form, id));
                default -> answer(200, preview(id, form));
            };
        } catch (Refused refused) {
            return refused.faults().isEmpty()
                    ? cannot(id, refused)
                    : answer(Problems.statusOf(refused), mended(id, form, refused));
        }
    }

    /** What only waits for a second word is shown as it would go; anything else where it was typed. */
    private TemplateInstance mended(ConcernId id, Form form, Refused refused) {
        boolean secondWord =
                refused.faults().stream().allMatch(fault -> fault.field().equals(AskForm.CHECKED));
        return secondWord ? preview(id, form.refused(refused)) : page(form.refused(refused), id);
    }

    private Response send(ConcernId id, Form form) {
        askProvider.handle(id, AskForm.typed(form, keptWords.checked(form)));
        return SeeOther.page("/intake/triage/" + id);
    }

    private TemplateInstance preview(ConcernId id, Form form) {
        var preview = askProvider.preview(id, AskForm.typed(form, keptWords.checked(form)));
        return Templates.check(
                form,
                subject(id, preview.about()),
                SharedView.of(
                        preview.question().shared(), Optional.of(preview.about().provider())),
                preview.question().words(),
                preview.deadline().words(),
                AskForm.typed(form, keptWords.checked(form)).share().stream()
                        .sorted()
                        .toList(),
                preview.mayPointAtPractice().orElse(""),
                AskForm.NOT_THE_PRACTICE);
    }

    private TemplateInstance page(Form form, ConcernId id) {
        var about = readAskable.find(id);
        return Templates.ask(form, subject(id, about), AskForm.of(about, askProvider.times()));
    }

    /** The concern is there, and its provider cannot be asked now: the page says why and what to do. */
    private static Response cannot(ConcernId id, Refused refused) {
        if (refused.kind() != Refused.Kind.CONFLICT) {
            throw refused;
        }
        return answer(Problems.statusOf(refused), Templates.cannot(refused.title(), new Subject(id, "", "", false)));
    }

    private static Subject subject(ConcernId id, pqs.intake.response.Askable about) {
        return new Subject(
                id,
                about.facts().concern().reference().value(),
                about.provider().name(),
                about.facts().confidential());
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, ResponsePages.NO_STORE)
                .entity(page)
                .build();
    }
}
