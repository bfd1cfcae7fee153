package pqs.intake.concern.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.app.OpenPatientReference;

/** The patient reference for systems of the reporting practice. A post, as it leaves a row in the audit trail. */
@Path("/api/concerns/{concernId}/patient-reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concerns")
@RunOnVirtualThread
public class PatientReferenceApi {

    /** Why it is opened. */
    public record OpeningRequest(
            @Nullable
            @Schema(
                    description = "Why it must be seen; it goes into the audit trail",
                    enumeration = {"direct-care", "answering-provider", "correction"},
                    required = true)
            String purpose) {}

    /** The number in the clear: whoever asked said why, and the trail has it. */
    public record OpenedView(
            @Schema(description = "Ten digits", examples = "9990000018")
            String patientReference) {}

    private final OpenPatientReference openPatientReference;

    PatientReferenceApi(OpenPatientReference openPatientReference) {
        this.openPatientReference = openPatientReference;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("concerns.open-patient-reference")
    @Operation(
            summary = "Open the sealed patient reference of one of your practice's concerns",
            description =
                    "Every opening stands in the audit trail with who, when and why. The answer must not be stored.")
    @APIResponse(
            responseCode = "200",
            description = "The NHS number",
            content = @Content(schema = @Schema(implementation = OpenedView.class)))
    @APIResponse(responseCode = "400", description = "No purpose, or one that is not listed; nothing was opened")
    @APIResponse(
            responseCode = "404",
            description = "No such concern of your practice, or it holds no patient reference")
    public Response open(@PathParam("concernId") String concernId, @Nullable OpeningRequest request) {
        var purpose = request == null ? "" : Objects.requireNonNullElse(request.purpose(), "");
        var number = openPatientReference.handle(ConcernIds.parse(concernId), purpose);
        return Response.ok(new OpenedView(number.revealed()))
                .header(HttpHeaders.CACHE_CONTROL, PatientReferencePages.NO_STORE)
                .build();
    }
}
