package pqs.intake.concern.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.app.LinkProvider;
import pqs.intake.concern.app.UnlinkedQueue;
import pqs.intake.concern.http.ConcernViews.ReceiptView;
import pqs.intake.concern.http.ConcernViews.UnlinkedView;

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

    UnlinkedApi(UnlinkedQueue queue, LinkProvider linkProvider) {
        this.queue = queue;
        this.linkProvider = linkProvider;
    }

    @GET
    @Operation(
            summary =
                    "Providers as typed by the practices of the commissioner signed in for: the oldest 100, the oldest first")
    public List<UnlinkedView> waiting() {
        return queue.oldest().shown().stream().map(ConcernViews::unlinked).toList();
    }

    @POST
    @Path("{concernId}/link")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Link a provider as typed to the register")
    @APIResponse(responseCode = "200", description = "Linked, once and for all")
    @APIResponse(responseCode = "404", description = "Nothing of that name waits for this commissioner")
    public ReceiptView link(@PathParam("concernId") String concernId, @Nullable LinkRequest request) {
        var chosen = Objects.requireNonNullElseGet(request, () -> new LinkRequest(null, null));
        var linked = linkProvider.handle(
                ConcernIds.parse(concernId),
                Objects.requireNonNullElse(chosen.providerCode(), ""),
                Optional.ofNullable(chosen.siteCode()).filter(site -> !site.isBlank()));
        return ConcernViews.receipt(linked);
    }
}
