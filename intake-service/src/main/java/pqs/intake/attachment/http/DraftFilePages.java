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
import pqs.intake.attachment.app.AttachmentConfig;
import pqs.intake.attachment.app.DraftFiles;
import pqs.intake.draft.DraftId;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** Files with a report that is not sent yet. A page of its own, so that the report's form stays small and survives a signed-out session. */
@Path("/concerns/drafts/{draftId}/files")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class DraftFilePages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param draft address of its page */
        static native TemplateInstance files(
                String draft, List<Attachment> files, boolean full, AttachmentLimits limits, Form form);
    }

    private final DraftFiles draftFiles;
    private final AttachmentLimits limits;

    DraftFilePages(DraftFiles draftFiles, AttachmentConfig config) {
        this.draftFiles = draftFiles;
        this.limits = config.limits();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@PathParam("draftId") String draftId) {
        return page(AttachmentIds.draft(draftId), Form.blank());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(@PathParam("draftId") String draftId, @RestForm("file") @Nullable FileUpload file) {
        var id = AttachmentIds.draft(draftId);
        try {
            var sent = SentFile.read(file, limits);
            draftFiles.add(id, sent.name(), sent.content());
            return SeeOther.page(address(id) + "/files");
        } catch (Refused refusal) {
            return Response.status(Problems.statusOf(refusal))
                    .entity(page(id, Form.blank().refused(refusal)))
                    .build();
        }
    }

    @POST
    @Path("{attachmentId}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("draftId") String draftId, @PathParam("attachmentId") String attachmentId) {
        var id = AttachmentIds.draft(draftId);
        draftFiles.remove(id, AttachmentIds.file(attachmentId));
        return SeeOther.page(address(id) + "/files");
    }

    private TemplateInstance page(DraftId id, Form form) {
        var files = draftFiles.of(id);
        return Templates.files(address(id), files, files.size() >= limits.filesMax(), limits, form);
    }

    private static String address(DraftId id) {
        return "/intake/concerns/drafts/" + id;
    }
}
