package pqs.intake.attachment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.attachment.TypedWithholding;
import pqs.intake.attachment.app.WithholdFile;
import pqs.platform.http.idempotency.Idempotency;

/** Withholding a file of a concern, for systems. */
@Path("/api/concerns/{concernId}/attachments/{attachmentId}/withholding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concerns")
@RolesAllowed({"concerns.report", "concerns.triage"})
@RunOnVirtualThread
public class WithholdingApi {

    /** Why. */
    public record WithholdingRequest(
            @Nullable
            @Schema(
                    required = true,
                    enumeration = {"wrong-file", "identifies-somebody", "not-ours-to-share", "other"})
            String why,

            @Nullable
            @Schema(
                    description =
                            "2 to 500 characters, needed for other. They are shown where the file stood: what may identify"
                                    + " somebody is refused",
                    examples = "The scan of another person")
            String words) {}

    private final WithholdFile withhold;
    private final Idempotency idempotency;

    WithholdingApi(WithholdFile withhold, Idempotency idempotency) {
        this.withhold = withhold;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withhold a file that should not be with the concern",
            description =
                    "For the practice that reported, and for those who triage the concern, in any state of it. From then on nobody"
                            + " opens the file or reads its name, by page or API; the list tells under withheld that there was one."
                            + " Nothing undoes it here. The content stays stored, sealed, and leaves its place among the five to"
                            + " another file.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WithholdingRequest.class),
                            examples = {
                                @ExampleObject(name = "The wrong file", value = "{\"why\": \"wrong-file\"}"),
                                @ExampleObject(
                                        name = "Another reason",
                                        value =
                                                "{\"why\": \"other\", \"words\": \"The provider asked us not to pass it on\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "It is withheld",
            content = @Content(schema = @Schema(implementation = WithheldView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was withheld; every fault is named")
    @APIResponse(responseCode = "404", description = "There is no such file, or it is not for you")
    @APIResponse(responseCode = "409", description = "It is withheld already, or the key was used for another request")
    public Response withhold(
            @PathParam("concernId") String concernId,
            @PathParam("attachmentId") String attachmentId,
            @Nullable WithholdingRequest request,
            @Parameter(description = "8 to 100 visible characters, chosen by the sender, one per file")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var concern = AttachmentIds.concern(concernId);
        var file = AttachmentIds.file(attachmentId);
        var sent = Objects.requireNonNullElseGet(request, () -> new WithholdingRequest(null, null));
        var typed = new TypedWithholding(
                Objects.requireNonNullElse(sent.why(), ""), Objects.requireNonNullElse(sent.words(), ""));
        return idempotency.onceApart(
                key,
                request,
                () -> Response.ok(WithheldView.of(withhold.handle(concern, file, typed)))
                        .build());
    }
}
