package pqs.intake.recorded.http;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.TriagePolicy;
import pqs.intake.concern.http.FormAddress;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.recorded.app.RecordConcern;
import pqs.intake.recorded.app.RecordedConcerns;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.id.Ids;
import pqs.platform.web.Form;

/** For staff: write down what was not reported by the form. Finding the provider posts the form too, so that nothing typed is lost. */
@Path("/recorded")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.record")
@RunOnVirtualThread
public class RecordPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<RecordedRow> concerns, PageLinks links);

        /** @param examinerAsked the medical examiner's questions stand open */
        static native TemplateInstance write(
                Form form,
                boolean examinerAsked,
                FoundProviders found,
                RecordChoices choices,
                String organisation,
                String submissionKey);

        /** @param cover when somebody is on call for urgent concerns */
        static native TemplateInstance received(RecordedRow concern, String cover);
    }

    private final RecordConcern recordConcern;
    private final RecordedConcerns recorded;
    private final ProviderRegister register;
    private final RecordedRows rows;
    private final TriagePolicy triage;
    private final Ids ids;
    private final KeptWords keptWords;

    RecordPages(
            RecordConcern recordConcern,
            RecordedConcerns recorded,
            ProviderRegister register,
            RecordedRows rows,
            TriagePolicy triage,
            Ids ids,
            KeptWords keptWords) {
        this.keptWords = keptWords;
        this.recordConcern = recordConcern;
        this.recorded = recorded;
        this.register = register;
        this.rows = rows;
        this.triage = triage;
        this.ids = ids;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@Context UriInfo uri) {
        var page = recorded.list(RecordedListing.NEWEST.wanted(uri));
        return Templates.list(
                page.map(rows::of).rows(),
                RecordedListing.NEWEST.links(uri, page, one -> one.facts().id().value()));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response blank(@QueryParam(FormAddress.FORM) @Nullable String carried) {
        return FormAddress.carried(carried)
                .map(key -> kept(Response.ok(
                        page(Form.blank().with(RecordForm.SUBMISSION_KEY, key.value()), FoundProviders.NOT_SEARCHED))))
                .orElseGet(() -> FormAddress.of("/intake/recorded/new", newKey()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        return form.value("action").equals("find") ? find(form) : record(form);
    }

    @GET
    @Path("{concernId}/received")
    @Operation(hidden = true)
    public TemplateInstance received(@PathParam("concernId") String concernId) {
        return Templates.received(
                rows.of(recorded.require(RecordedListing.id(concernId)).standing()), triage.urgentCover());
    }

    private Response find(Form form) {
        var found = found(form);
        if (found.searched()) {
            var shown = found.only()
                    .map(only -> form.with(RecordForm.PROVIDER, only))
                    .orElse(form);
            return kept(Response.ok(page(shown, found)));
        }
        var tooShort = Refused.invalid(
                "invalid-search",
                "There is too little to search by.",
                List.of(new Fault(
                        RecordForm.PROVIDER_SEARCH,
                        "too-short",
                        "Type at least two characters of the provider's name, town or code.")));
        return kept(Response.status(Problems.statusOf(tooShort)).entity(page(form.refused(tooShort), found)));
    }

    private Response record(Form form) {
        var key = RecordForm.key(form).orElseGet(this::newKey);
        try {
            var id = recordConcern
                    .handle(RecordForm.recording(form, keptWords.checked(form)), key)
                    .concern()
                    .facts()
                    .id();
            return SeeOther.page("/intake/recorded/" + id.value() + "/received");
        } catch (Refused refused) {
            var found = found(form);
            boolean alreadySent = refused.code().equals("submission-key-used");
            var shown = alreadySent
                    ? form.with(RecordForm.SUBMISSION_KEY, newKey().value()).refused(alreadySent())
                    : RecordForm.refused(form, refused, found.searched());
            return kept(Response.status(Problems.statusOf(refused)).entity(page(shown, found)));
        }
    }

    /** Whoever types knows a form and no key. */
    private static Refused alreadySent() {
        return new Refused(
                Refused.Kind.CONFLICT,
                "submission-key-used",
                "You have already sent this form with other content, and that was taken. If this is something else, check it and"
                        + " send it now; it will get a reference number of its own.",
                List.of());
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private FoundProviders found(Form form) {
        return SearchWords.parse(form.value(RecordForm.PROVIDER_SEARCH))
                .map(register::search)
                .map(FoundProviders::of)
                .orElse(FoundProviders.NOT_SEARCHED);
    }

    private TemplateInstance page(Form form, FoundProviders found) {
        var key = RecordForm.key(form).orElseGet(this::newKey);
        return Templates.write(
                form, RecordForm.examinerAsked(form), found, RecordChoices.ALL, rows.ownOrganisation(), key.value());
    }

    private SubmissionKey newKey() {
        return new SubmissionKey(ids.next().toString());
    }
}
