package pqs.intake.attachment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentLimits;
import pqs.intake.attachment.app.AttachmentConfig;
import pqs.intake.attachment.app.ConcernFiles;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;

/** Files with a concern, for systems. */
@Path("/api/concerns/{concernId}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concerns")
@RunOnVirtualThread
public class AttachmentApi {

    /** A file without its content. */
    public record AttachmentView(
            String attachmentId,

            @Schema(description = "Tidied; ends as its kind does", examples = "Scan report.pdf")
            String name,

            @Schema(enumeration = {"pdf", "png", "jpeg", "tiff", "text", "docx", "xlsx"})
            String kind,

            long sizeBytes,
            Instant addedAt) {

        static AttachmentView of(Attachment file) {
            return new AttachmentView(
                    file.id().toString(), file.name(), file.kind().code(), file.sizeBytes(), file.addedAt());
        }
    }

    /** The files of one concern: five at most, and twenty withheld ones, so there is one page of them. */
    public record AttachmentsView(List<AttachmentView> attachments, List<WithheldView> withheld) {}

    /** What was sent under a key: the file by its digest. */
    record Sent(String concernId, String name, String sha256) {}

    private final ConcernFiles concernFiles;
    private final Idempotency idempotency;
    private final Versions versions;
    private final AttachmentLimits limits;

    AttachmentApi(ConcernFiles concernFiles, Idempotency idempotency, Versions versions, AttachmentConfig config) {
        this.concernFiles = concernFiles;
        this.idempotency = idempotency;
        this.versions = versions;
        this.limits = config.limits();
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"concerns.report", "concerns.record"})
    @Operation(
            summary = "Add a file to one of your practice's concerns, or to one that your staff wrote down",
            description =
                    "One file a request: the body is the file, and Content-Disposition may name it. PDF, PNG, JPEG, TIFF, plain text (UTF-8), docx"
                            + " or xlsx without macros; what it is goes by its content. At most 5 files a concern, 10 MB each.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location says where to read it",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not taken: empty, too large, too many, or of no kind that is taken")
    @APIResponse(responseCode = "404", description = "No such concern of your practice, or that your staff wrote down")
    @APIResponse(responseCode = "409", description = "The key was used for another file")
    public Response add(
            @PathParam("concernId") String concernId,
            byte[] body,
            @Parameter(description = "Names the file", example = "attachment; filename=\"Scan report.pdf\"")
                    @HeaderParam("Content-Disposition")
                    @Nullable
                    String disposition,
            @Parameter(description = "8 to 100 visible characters, chosen by the sender, one per file")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Context UriInfo uri) {
        var id = AttachmentIds.concern(concernId);
        var sent = SentFile.read(disposition, body, limits);
        return idempotency.once(key, new Sent(concernId, sent.name(), sha256(sent.content())), () -> {
            var added = concernFiles.add(id, sent.name(), sent.content());
            return Response.created(uri.getAbsolutePathBuilder()
                            .path(added.id().toString())
                            .build())
                    .entity(AttachmentView.of(added))
                    .build();
        });
    }

    @GET
    @RolesAllowed({"concerns.read", "concerns.triage", "concerns.safeguarding", "concerns.fraud"})
    @Operation(
            summary = "The files of a concern, without their contents",
            description = "Those that are withheld stand apart, without their names: nobody reads them any more.")
    @APIResponse(
            responseCode = "200",
            description = "The files, at most five, and those that are withheld",
            content = @Content(schema = @Schema(implementation = AttachmentsView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not for you")
    public Response list(@PathParam("concernId") String concernId, @Context Request request) {
        var listed = concernFiles.list(AttachmentIds.concern(concernId));
        return versions.answer(
                request,
                new AttachmentsView(
                        listed.files().stream().map(AttachmentView::of).toList(),
                        listed.withheld().stream().map(WithheldView::of).toList()));
    }

    @GET
    @Path("{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"concerns.read", "concerns.triage", "concerns.safeguarding", "concerns.fraud"})
    @Operation(
            summary = "A file, as a download",
            description = "Each download stands in the audit trail with who and when. The answer must not be stored.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(
            responseCode = "404",
            description = "There is no such file, it is not for you, or it is withheld (type file-withheld)")
    public Response download(@PathParam("concernId") String concernId, @PathParam("attachmentId") String attachmentId) {
        return Downloads.answer(concernFiles.read(AttachmentIds.concern(concernId), AttachmentIds.file(attachmentId)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
