package pqs.intake.concern.http;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.app.LinkProvider;
import pqs.intake.concern.app.UnlinkedQueue;
import pqs.intake.concern.http.ConcernViews.ReceiptView;
import pqs.intake.concern.http.ConcernViews.UnlinkedQueueView;
import pqs.platform.http.idempotency.Idempotency;

/** Providers as typed, for systems of the commissioner. */
@Path("/api/unlinked")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.link")
@Tag(name = "Providers as typed")
@RunOnVirtualThread
public class UnlinkedApi {

    /** Which provider on the register was meant. */
    @Schema(description = "Which provider on the register was meant")
    public record LinkRequest(
            @Nullable @Schema(examples = "DEMO-AQP1", required = true)
            String providerCode,

            @Nullable @Schema(examples = "DEMO-AQP1-S1") String siteCode) {}

    private final UnlinkedQueue queue;
    private final LinkProvider linkProvider;
    private final Idempotency idempotency;

    UnlinkedApi(UnlinkedQueue queue, LinkProvider linkProvider, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.queue = queue;
        this.linkProvider = linkProvider;
    }

    @GET
    @Operation(
            summary = "Providers as typed by the practices of the commissioner signed in for",
            description = "The oldest first, 50 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public UnlinkedQueueView waiting(@Context UriInfo uri) {
        var waiting = queue.oldest(ConcernListing.UNLINKED.wanted(uri));
        var links = ConcernListing.UNLINKED.links(
                uri, waiting.shown(), concern -> concern.facts().id().value());
        return ConcernViews.queue(waiting, links);
    }

    @POST
    @Path("{concernId}/link")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Link a provider as typed to the register")
    @APIResponse(
            responseCode = "200",
            description = "Linked, once and for all",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "404", description = "Nothing of that name waits for this commissioner")
    @APIResponse(responseCode = "409", description = "The Idempotency-Key was used for another choice")
    public Response link(
            @PathParam("concernId") String concernId,
            @Nullable LinkRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var chosen = Objects.requireNonNullElseGet(request, () -> new LinkRequest(null, null));
        return idempotency.once(key, chosen, () -> {
            var linked = linkProvider.handle(
                    ConcernIds.parse(concernId),
                    Objects.requireNonNullElse(chosen.providerCode(), ""),
                    Optional.ofNullable(chosen.siteCode()).filter(site -> !site.isBlank()));
            return Response.ok(ConcernViews.receipt(linked)).build();
        });
    }
}
