package pqs.intake.lfpse.http;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.lfpse.AdverseEvent;
import pqs.intake.lfpse.Records;
import pqs.intake.lfpse.Taxonomy;
import pqs.intake.lfpse.app.LfpseRecords;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** For people: review the record of a concern for LFPSE, download it, and note that it was sent on. */
@Path("/concerns/{concernId}/adverse-event")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.export")
@RunOnVirtualThread
public class LfpsePages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param kept the form was just kept */
        static native TemplateInstance review(
                RecordHead head,
                Form form,
                List<AskedQuestion> questions,
                long version,
                boolean kept,
                List<Records.Sent> sent);

        static native TemplateInstance sent(RecordHead head, Form form);
    }

    private final LfpseRecords records;
    private final DocumentText text;
    private final KeptWords keptWords;

    LfpsePages(LfpseRecords records, DocumentText text, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.records = records;
        this.text = text;
    }

    @GET
    @Operation(hidden = true)
    public Response review(@PathParam("concernId") String concernId, @QueryParam("kept") boolean kept) {
        var draft = records.draft(RecordHead.id(concernId));
        var answers = draft.event().answers();
        var form = ReviewForm.of(answers, draft.version());
        return unstored(Response.ok(page(draft, answers.identifiersChecked() ? keptWords.looked(form) : form, kept)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var id = RecordHead.id(concernId);
        try {
            records.review(
                    id, ReviewForm.answers(form, keptWords.checked(form), records.today()), ReviewForm.version(form));
            return SeeOther.page(RecordHead.address(id) + "?kept=true");
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            var draft = records.draft(id);
            var shown = form.refused(refused).with(ReviewForm.VERSION, String.valueOf(draft.version()));
            return unstored(Response.status(Problems.statusOf(refused)).entity(page(draft, shown, false)));
        }
    }

    @GET
    @Path("document")
    @Produces(AdverseEvent.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response document(@PathParam("concernId") String concernId) throws JsonProcessingException {
        var draft = records.draft(RecordHead.id(concernId));
        var reference = draft.event().facts().concern().reference();
        return unstored(Response.ok(text.pretty(draft.event()), AdverseEvent.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + reference + "-lfpse.json\""));
    }

    @GET
    @Path("sent")
    @Operation(hidden = true)
    public TemplateInstance askSent(@PathParam("concernId") String concernId) {
        return sentPage(RecordHead.id(concernId), Form.blank());
    }

    @POST
    @Path("sent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sent(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var id = RecordHead.id(concernId);
        try {
            records.sentOn(id, form.value("lfpseReference"));
            return SeeOther.page(RecordHead.address(id));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(sentPage(id, form.refused(refused)))
                    .build();
        }
    }

    private TemplateInstance page(LfpseRecords.Draft draft, Form form, boolean kept) {
        return Templates.review(RecordHead.of(draft), form, AskedQuestion.all(), draft.version(), kept, draft.sent());
    }

    private TemplateInstance sentPage(ConcernId id, Form form) {
        return Templates.sent(
                new RecordHead(
                        id.toString(), records.reference(id), Taxonomy.inUse().words()),
                form);
    }

    private static Response unstored(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
