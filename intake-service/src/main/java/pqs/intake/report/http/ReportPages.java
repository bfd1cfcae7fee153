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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.attachment.app.ConcernFiles;
import pqs.intake.concern.Concern;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.OwnConcerns;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.ConcernMeter;
import pqs.intake.concern.http.ConcernRow;
import pqs.intake.concern.http.FormAddress;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.concern.http.ProviderChoices;
import pqs.intake.practice.Practice;
import pqs.intake.report.app.SendReport;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** The report form and its confirmation. Every button posts the whole form, so that nothing typed is lost. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class ReportPages {

    private static final int OK = 200;
    private static final Set<String> ALREADY_SENT = Set.of("submission-key-used", "already-sent");

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance report(
                Form form, ProviderChoices found, ReportView around, Optional<Practice> practice);

        /**
         * @param takenUpBy by when somebody looks at it
         * @param urgent the reporter said that somebody may come to harm now
         * @param files how many came with it
         * @param cover when somebody is on call for urgent concerns
         */
        static native TemplateInstance received(
                ConcernRow concern, Optional<Instant> takenUpBy, boolean urgent, int files, String cover);
    }

    private final SendReport sendReport;
    private final KeepDraft keepDraft;
    private final OwnConcerns ownConcerns;
    private final ConcernFiles concernFiles;
    private final ReportPage page;
    private final ConcernMeter meter;
    private final KeptWords keptWords;

    ReportPages(
            SendReport sendReport,
            KeepDraft keepDraft,
            OwnConcerns ownConcerns,
            ConcernFiles concernFiles,
            ReportPage page,
            ConcernMeter meter,
            KeptWords keptWords) {
        this.keptWords = keptWords;
        this.sendReport = sendReport;
        this.keepDraft = keepDraft;
        this.ownConcerns = ownConcerns;
        this.concernFiles = concernFiles;
        this.page = page;
        this.meter = meter;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response blank(@QueryParam(FormAddress.FORM) @Nullable String carried) {
        return FormAddress.carried(carried)
                .map(this::opened)
                .orElseGet(() -> FormAddress.of("/intake/concerns/new", page.newKey()));
    }

    /** What was kept of this form meanwhile is shown, so that nobody types over it. */
    private Response opened(SubmissionKey key) {
        return page.draftOf(key)
                .map(SeeOther::page)
                .orElseGet(() -> page.answer(OK, Form.blank().with(ReportForm.SUBMISSION_KEY, key.value())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        return switch (form.value("action")) {
            case "find" -> find(form);
            case "take-out" -> takeOut(fields);
            case "save" -> save(form, fields, "");
            case "files" -> save(form, fields, "/files");
            case "save-another" -> save(another(form), fields, "");
            case "another" -> report(another(form));
            default -> report(form);
        };
    }

    @GET
    @Path("{concernId}/received")
    @Operation(hidden = true)
    public TemplateInstance received(@PathParam("concernId") String concernId) {
        var id = ConcernIds.parse(concernId);
        var receipt = ownConcerns.receipt(id);
        return Templates.received(
                ConcernRow.of(receipt.concern(), receipt.provider()),
                receipt.dueAt(),
                receipt.urgent(),
                concernFiles.shown(id).map(listed -> listed.files().size()).orElse(0),
                page.cover());
    }

    private static Form another(Form form) {
        return form.with(ReportForm.SUBMISSION_KEY, form.value(ReportForm.ANOTHER_KEY));
    }

    private Response find(Form form) {
        var choices = page.search(form);
        if (!choices.searched()) {
            var tooShort = Refused.invalid(
                    "invalid-search",
                    "There is too little to search by.",
                    List.of(new Fault(
                            ReportForm.PROVIDER_SEARCH,
                            "too-short",
                            "Type at least two characters of the provider's name, town or code.")));
            return page.answer(Problems.statusOf(tooShort), form.refused(tooShort), choices);
        }
        var shown = choices.foundNone()
                ? form.with(ReportForm.PROVIDER, ProviderChoices.AS_TYPED)
                : choices.only()
                        .map(only -> form.with(ReportForm.PROVIDER, only))
                        .orElse(form);
        return page.answer(OK, shown, choices);
    }

    /** What was found is taken out; whatever else was to be mended shows when the form is sent. */
    private Response takeOut(MultivaluedMap<String, String> fields) {
        return page.answer(OK, FoundPiece.takenOut(Form.of(FoundPiece.unchecked(fields)), page.today()));
    }

    private Response save(Form form, MultivaluedMap<String, String> fields, String next) {
        var key = page.keyOf(form);
        try {
            var draft = keepDraft.keep(key, fields);
            return SeeOther.page(
                    next.isEmpty()
                            ? "/intake/concerns/drafts?saved=" + draft.id()
                            : "/intake/concerns/drafts/" + draft.id() + next);
        } catch (Refused refused) {
            return again(form, refused);
        }
    }

    private Response report(Form form) {
        try {
            var receipt = meter.count(
                    () -> sendReport.handle(ReportForm.submission(form, keptWords.checked(form)), page.keyOf(form)));
            var id = receipt.concern().facts().id();
            return SeeOther.page("/intake/concerns/" + id.value() + "/received");
        } catch (Refused refused) {
            return again(form, refused);
        }
    }

    private Response again(Form form, Refused refused) {
        var choices = page.choices(form);
        if (refused.code().equals("draft-changed")) {
            return page.answer(Problems.statusOf(refused), ReportForm.draftChanged(form, refused), choices);
        }
        var sent =
                ALREADY_SENT.contains(refused.code()) ? sendReport.sent(page.keyOf(form)) : Optional.<Concern>empty();
        var shown = sent.map(concern ->
                        ReportForm.alreadySent(form, concern.facts().reference().value()))
                .orElseGet(() -> ReportForm.refused(form, refused, choices.searched()));
        return page.answer(Problems.statusOf(refused), shown, choices);
    }
}
