package pqs.intake.practitioner.http;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.practitioner.PractitionerChoice;
import pqs.intake.practitioner.app.LinkPractitioner;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.personal.TypedPersonal;

/** Whom a concern is about, for systems: by an opaque identity. */
@Path("/api/triage/{concernId}/practitioner")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.triage")
@Tag(name = "Triage")
@RunOnVirtualThread
public class PractitionerApi {

    /** Who was meant. */
    public record PractitionerRequest(
            @Nullable
            @Schema(
                    description =
                            "Identity of a practitioner of the provider, as-typed for whoever the reporter named, or another",
                    examples = "as-typed",
                    required = true)
            String practitioner,

            @Nullable
            @Schema(description = "The name, with another; it is sealed at once", implementation = String.class)
            TypedPersonal name) {

        TypedPersonal typedName() {
            return name == null ? TypedPersonal.NOTHING : name;
        }
    }

    /** Who is linked now; no name. */
    public record PractitionerAnswer(UUID concernId, UUID practitionerId, String letter) {}

    private record Sent(@Nullable String ifMatch, @Nullable String practitioner, boolean named) {}

    private final LinkPractitioner linkPractitioner;
    private final Idempotency idempotency;

    PractitionerApi(LinkPractitioner linkPractitioner, Idempotency idempotency) {
        this.linkPractitioner = linkPractitioner;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say which practitioner a concern is about",
            description =
                    "The same name at the same provider is the same identity in every concern. Events carry the identity alone.")
    @APIResponse(
            responseCode = "200",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = PractitionerAnswer.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "No such concern")
    @APIResponse(responseCode = "409", description = "Its provider is not known, or it is linked so already")
    public Response link(
            @PathParam("concernId") String concernId,
            @Nullable PractitionerRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var id = ConcernIds.parse(concernId);
        var given = request == null ? new PractitionerRequest(null, null) : request;
        var seen = SeenVersions.required(ifMatch, null);
        var sent = new Sent(ifMatch, given.practitioner(), !given.typedName().blank());
        return idempotency.onceApart(key, sent, () -> {
            var linked = linkPractitioner.handle(
                    id,
                    seen,
                    PractitionerChoice.read(Objects.requireNonNullElse(given.practitioner(), ""), given.typedName()));
            return Response.ok(new PractitionerAnswer(id.value(), linked.id(), linked.letter()))
                    .build();
        });
    }
}
