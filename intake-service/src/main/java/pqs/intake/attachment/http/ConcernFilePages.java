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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentLimits;
import pqs.intake.attachment.Withholding;
import pqs.intake.attachment.app.AttachmentConfig;
import pqs.intake.attachment.app.ConcernFiles;
import pqs.intake.concern.ConcernId;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** Files with a concern: its practice and those who handle it download them; the practice, and staff who wrote it down, add more. */
@Path("/concerns/{concernId}/attachments")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ConcernFilePages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /**
         * @param concern address of its page
         * @param address of this page
         * @param columns of the table of files
         */
        static native TemplateInstance files(
                String reference,
                String concern,
                String address,
                String columns,
                List<Attachment> files,
                List<Withholding.Told> withheld,
                boolean mayAdd,
                boolean mayWithhold,
                boolean full,
                AttachmentLimits limits,
                Form form);
    }

    private static final String COLUMNS = "File | Kind | Size | Added";

    private final ConcernFiles concernFiles;
    private final AttachmentLimits limits;

    ConcernFilePages(ConcernFiles concernFiles, AttachmentConfig config) {
        this.concernFiles = concernFiles;
        this.limits = config.limits();
    }

    @GET
    @RolesAllowed({"concerns.read", "concerns.triage", "concerns.safeguarding", "concerns.fraud"})
    @Operation(hidden = true)
    public TemplateInstance list(@PathParam("concernId") String concernId) {
        return page(AttachmentIds.concern(concernId), Form.blank());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"concerns.report", "concerns.record"})
    @Operation(hidden = true)
    public Response add(@PathParam("concernId") String concernId, @RestForm("file") @Nullable FileUpload file) {
        var id = AttachmentIds.concern(concernId);
        try {
            var sent = SentFile.read(file, limits);
            concernFiles.add(id, sent.name(), sent.content());
            return SeeOther.page("/intake/concerns/" + id.value() + "/attachments");
        } catch (Refused refusal) {
            if (refusal.kind() != Refused.Kind.INVALID) {
                throw refusal;
            }
            return Response.status(Problems.statusOf(refusal))
                    .entity(page(id, Form.blank().refused(refusal)))
                    .build();
        }
    }

    @GET
    @Path("{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"concerns.read", "concerns.triage", "concerns.safeguarding", "concerns.fraud"})
    @Operation(hidden = true)
    public Response download(@PathParam("concernId") String concernId, @PathParam("attachmentId") String attachmentId) {
        return Downloads.answer(concernFiles.read(AttachmentIds.concern(concernId), AttachmentIds.file(attachmentId)));
    }

    private TemplateInstance page(ConcernId id, Form form) {
        var listed = concernFiles.list(id);
        return Templates.files(
                listed.facts().concern().reference().value(),
                (listed.forPractice() ? "/intake/concerns/" : "/intake/triage/") + id.value(),
                "/intake/concerns/" + id.value() + "/attachments",
                COLUMNS + (listed.mayWithhold() ? " | Should not be here?" : ""),
                listed.files(),
                listed.withheld(),
                listed.mayAdd(),
                listed.mayWithhold(),
                listed.files().size() >= limits.filesMax(),
                limits,
                form);
    }
}
