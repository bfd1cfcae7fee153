package pqs.intake.attachment.http;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.TypedWithholding;
import pqs.intake.attachment.Withholding.Why;
import pqs.intake.attachment.app.ConcernFiles;
import pqs.intake.attachment.app.WithholdFile;
import pqs.intake.concern.ConcernId;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The page on which a file is withheld, for the practice that reported and for those who triage. */
@Path("/concerns/{concernId}/attachments/{attachmentId}/withhold")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"concerns.report", "concerns.triage"})
@RunOnVirtualThread
public class WithholdPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /**
         * @param files address of the page with the files
         * @param file the one to withhold; none once it is withheld
         */
        static native TemplateInstance withhold(
                String reference, String files, String address, List<Attachment> file, List<Choice> whys, Form form);
    }

    private static final List<Choice> WHYS = Stream.of(Why.values())
            .map(why -> new Choice(why.code(), why.words()))
            .toList();

    private final ConcernFiles concernFiles;
    private final WithholdFile withhold;

    WithholdPages(ConcernFiles concernFiles, WithholdFile withhold) {
        this.concernFiles = concernFiles;
        this.withhold = withhold;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(
            @PathParam("concernId") String concernId, @PathParam("attachmentId") String attachmentId) {
        return page(AttachmentIds.concern(concernId), AttachmentIds.file(attachmentId), Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withhold(
            @PathParam("concernId") String concernId,
            @PathParam("attachmentId") String attachmentId,
            MultivaluedMap<String, String> fields) {
        var concern = AttachmentIds.concern(concernId);
        var file = AttachmentIds.file(attachmentId);
        var form = Form.of(fields);
        try {
            withhold.handle(concern, file, new TypedWithholding(form.value("why"), form.value("words")));
            return SeeOther.page(address(concern));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND || refused.kind() == Refused.Kind.FORBIDDEN) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(page(concern, file, form.refused(refused)))
                    .build();
        }
    }

    private TemplateInstance page(ConcernId concern, AttachmentId id, Form form) {
        var listed = concernFiles.list(concern);
        return Templates.withhold(
                listed.facts().concern().reference().value(),
                address(concern),
                address(concern) + "/" + id + "/withhold",
                listed.withholdable(id).stream().toList(),
                WHYS,
                form);
    }

    private static String address(ConcernId concern) {
        return "/intake/concerns/" + concern.value() + "/attachments";
    }
}
