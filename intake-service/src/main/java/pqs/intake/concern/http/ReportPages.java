package pqs.intake.concern.http;

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
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.OwnConcerns;
import pqs.intake.concern.app.ReportConcern;
import pqs.intake.practice.Practice;
import pqs.intake.practice.app.OwnPractice;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.id.Ids;
import pqs.platform.web.Form;

/** The report form and its confirmation. Finding the provider posts the form too, so that nothing typed is lost. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class ReportPages {

    private static final String FIND = "find";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance report(
                Form form,
                ProviderChoices found,
                ReportChoices choices,
                boolean mayIdentify,
                Optional<Practice> practice,
                String submissionKey);

        static native TemplateInstance received(ConcernRow concern);
    }

    private final ReportConcern reportConcern;
    private final OwnConcerns ownConcerns;
    private final OwnPractice ownPractice;
    private final ProviderRegister register;
    private final ConcernMeter meter;
    private final Ids ids;

    ReportPages(
            ReportConcern reportConcern,
            OwnConcerns ownConcerns,
            OwnPractice ownPractice,
            ProviderRegister register,
            ConcernMeter meter,
            Ids ids) {
        this.reportConcern = reportConcern;
        this.ownConcerns = ownConcerns;
        this.ownPractice = ownPractice;
        this.register = register;
        this.meter = meter;
        this.ids = ids;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance blank() {
        return page(Form.blank(), ProviderChoices.beforeSearch());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        return form.value("action").equals(FIND) ? find(form) : report(form);
    }

    @GET
    @Path("{concernId}/received")
    @Operation(hidden = true)
    public TemplateInstance received(@PathParam("concernId") String concernId) {
        var detail = ownConcerns.detail(ConcernIds.parse(concernId));
        return Templates.received(ConcernRow.of(detail.report().concern(), detail.provider()));
    }

    private Response find(Form form) {
        var choices = choices(form);
        if (!choices.searched()) {
            var tooShort = Refused.invalid(
                    "invalid-search",
                    "There is too little to search by.",
                    List.of(new Fault(
                            ReportForm.PROVIDER_SEARCH,
                            "too-short",
                            "Type at least two characters of the provider's name, town or code.")));
            return Response.status(Problems.statusOf(tooShort))
                    .entity(page(form.refused(tooShort), choices))
                    .build();
        }
        var shown = choices.foundNone() ? form.with(ReportForm.PROVIDER, ProviderChoices.AS_TYPED) : form;
        return Response.ok(page(shown, choices))
                .header(HttpHeaders.CACHE_CONTROL, PatientReferencePages.NO_STORE)
                .build();
    }

    private Response report(Form form) {
        var key = ReportForm.key(form).orElseGet(this::newKey);
        try {
            var receipt = meter.count(() -> reportConcern.handle(ReportForm.submission(form), key));
            var id = receipt.concern().facts().id();
            return SeeOther.page("/intake/concerns/" + id.value() + "/received");
        } catch (Refused refused) {
            return again(form, refused);
        }
    }

    private Response again(Form form, Refused refused) {
        var choices = choices(form);
        boolean alreadySent = refused.code().equals("submission-key-used");
        var shown = alreadySent
                ? form.with(ReportForm.SUBMISSION_KEY, newKey().value()).refused(ReportForm.alreadySent())
                : ReportForm.refused(form, refused, choices.searched());
        return Response.status(Problems.statusOf(refused))
                .header(HttpHeaders.CACHE_CONTROL, PatientReferencePages.NO_STORE)
                .entity(page(shown, choices))
                .build();
    }

    private ProviderChoices choices(Form form) {
        return SearchWords.parse(form.value(ReportForm.PROVIDER_SEARCH))
                .map(register::search)
                .map(found ->
                        ProviderChoices.found(found, ProviderRegister.ROWS_MAX).orAsTyped())
                .orElseGet(ProviderChoices::beforeSearch);
    }

    private TemplateInstance page(Form form, ProviderChoices found) {
        var key = ReportForm.key(form).orElseGet(this::newKey);
        return Templates.report(
                form, found, ReportChoices.ALL, ReportForm.mayIdentify(form), ownPractice.find(), key.value());
    }

    private SubmissionKey newKey() {
        return new SubmissionKey(ids.next().toString());
    }
}
