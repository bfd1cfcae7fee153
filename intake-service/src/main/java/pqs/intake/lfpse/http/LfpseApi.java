package pqs.intake.lfpse.http;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.lfpse.AdverseEvent;
import pqs.intake.lfpse.app.LfpseRecords;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;

/** The record of a concern for LFPSE, for systems: read it as FHIR, note that somebody sent it on. */
@Path("/api/concerns/{concernId}/adverse-event")
@Tag(name = "Record for LFPSE")
@RolesAllowed("concerns.export")
@RunOnVirtualThread
public class LfpseApi {

    private final LfpseRecords records;
    private final DocumentText text;
    private final Versions versions;
    private final Idempotency idempotency;

    LfpseApi(LfpseRecords records, DocumentText text, Versions versions, Idempotency idempotency) {
        this.records = records;
        this.text = text;
        this.versions = versions;
        this.idempotency = idempotency;
    }

    /** What the national system called the record. */
    @Schema(description = "That a person has sent the record on")
    public record SentRequest(
            @Nullable
            @Schema(
                    description = "The reference that LFPSE answered with",
                    examples = "LFPSE-2026-000123",
                    required = true)
            String lfpseReference) {}

    @GET
    @Produces(AdverseEvent.MEDIA_TYPE)
    @Operation(
            summary = "The concern as FHIR R4 AdverseEvent, in the shape of LFPSE",
            description =
                    "Names the version of the LFPSE taxonomy in meta, and whether a person has reviewed it. It identifies no"
                            + " patient, practitioner or reporter. A person sends it on; nothing is sent from here.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = AdverseEvent.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to send on")
    public Response document(@PathParam("concernId") String concernId, @Context Request request)
            throws JsonProcessingException {
        var document = text.pretty(records.draft(RecordHead.id(concernId)).event());
        var answer = versions.answer(request, document);
        return answer.hasEntity()
                ? Response.fromResponse(answer).type(AdverseEvent.MEDIA_TYPE).build()
                : answer;
    }

    @POST
    @Path("sent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note that the record was sent on, with the reference LFPSE gave it",
            description = "The same reference again changes nothing.")
    @APIResponse(responseCode = "204", description = "Noted; it stands among the steps of the concern")
    @APIResponse(responseCode = "400", description = "There is no such reference; nothing was noted")
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not yours to send on")
    @APIResponse(responseCode = "409", description = "The key was used for something else")
    public Response sent(
            @PathParam("concernId") String concernId,
            @Nullable SentRequest request,
            @Parameter(description = "8 to 100 visible characters, chosen by the sender")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var id = RecordHead.id(concernId);
        return idempotency.once(key, request, () -> {
            var reference = request == null ? null : request.lfpseReference();
            records.sentOn(id, Objects.requireNonNullElse(reference, ""));
            return Response.noContent().build();
        });
    }
}
