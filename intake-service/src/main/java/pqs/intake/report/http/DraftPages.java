package pqs.intake.report.http;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.draft.Draft;
import pqs.intake.draft.DraftFields;
import pqs.intake.draft.DraftId;
import pqs.intake.draft.app.OwnDrafts;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.app.ProviderRegister;
import pqs.platform.fault.Refused;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** One's own drafts: go on with one, throw one away; and where the form keeps itself while one types. */
@Path("/concerns/drafts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class DraftPages {

    private static final int OK = 200;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param saved one has just been saved */
        static native TemplateInstance list(
                List<DraftRow> drafts, Optional<DraftRow> saved, int keptDays, int draftsMax);

        static native TemplateInstance discard(DraftRow draft);
    }

    /**
     * A draft as its list shows it, without what was typed.
     *
     * @param about provider and category, as far as they were chosen
     */
    public record DraftRow(Draft draft, String about) {

        /** Its own page, where one goes on with it. */
        public String address() {
            return "/intake/concerns/drafts/" + draft.id();
        }

        public String discardAddress() {
            return address() + "/discard";
        }
    }

    private final OwnDrafts ownDrafts;
    private final KeepDraft keepDraft;
    private final ProviderRegister register;
    private final ReportPage page;

    DraftPages(OwnDrafts ownDrafts, KeepDraft keepDraft, ProviderRegister register, ReportPage page) {
        this.ownDrafts = ownDrafts;
        this.keepDraft = keepDraft;
        this.register = register;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("saved") @Nullable String saved) {
        var drafts = ownDrafts.list().stream().map(this::row).toList();
        var justSaved = drafts.stream()
                .filter(row -> row.draft().id().toString().equals(saved))
                .findFirst();
        return Templates.list(drafts, justSaved, Draft.KEPT_DAYS, Draft.DRAFTS_MAX);
    }

    /** While one types: nothing to keep yet is no fault. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, "application/problem+json"})
    @Operation(hidden = true)
    public Response keep(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var key = ReportForm.key(form)
                .orElseThrow(() -> Refused.invalid("no-key", "This is no form of a report.", List.of()));
        if (!DraftFields.of(fields).saysNothing(Set.of(ReportForm.SUBMISSION_KEY))) {
            keepDraft.keep(key, fields);
        }
        return Response.noContent().build();
    }

    @GET
    @Path("{draftId}")
    @Operation(hidden = true)
    public Response goOn(@PathParam("draftId") String draftId) {
        return page.answer(OK, Form.of(ownDrafts.open(id(draftId)).fields().values()));
    }

    @GET
    @Path("{draftId}/discard")
    @Operation(hidden = true)
    public TemplateInstance askBeforeDiscarding(@PathParam("draftId") String draftId) {
        return Templates.discard(row(ownDrafts.find(id(draftId))));
    }

    @POST
    @Path("{draftId}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response discard(@PathParam("draftId") String draftId) {
        ownDrafts.discard(id(draftId));
        return SeeOther.page("/intake/concerns/drafts");
    }

    private DraftRow row(Draft draft) {
        var provider = draft.providerCode()
                .flatMap(ProviderCode::parse)
                .flatMap(register::find)
                .map(Provider::name);
        var category = draft.category().flatMap(Categories::of).map(Category::label);
        return new DraftRow(
                draft,
                provider.map(name -> category.map(label -> name + ": " + label).orElse(name))
                        .or(() -> category)
                        .orElse("Nothing chosen yet"));
    }

    private static DraftId id(String raw) {
        try {
            return new DraftId(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound("There is no such draft.");
        }
    }
}
