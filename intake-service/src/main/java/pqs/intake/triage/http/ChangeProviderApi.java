package pqs.intake.triage.http;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.triage.TypedAction;
import pqs.intake.triage.app.ChangeProvider;
import pqs.intake.triage.app.ReadTriage;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.time.WorkingCalendar;

/** Another provider for a concern, for systems. */
@Path("/api/triage/{concernId}/provider")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.triage")
@Tag(name = "Triage")
@RunOnVirtualThread
public class ChangeProviderApi {

    /** Which provider was meant, and why it is changed. */
    public record ProviderRequest(
            @Nullable @Schema(examples = "DEMO-AQP1", required = true)
            String providerCode,

            @Nullable @Schema(examples = "DEMO-AQP1-S1") String siteCode,

            @Nullable @Schema(examples = "The practice meant the clinic in the next town", required = true)
            String reason,

            @Nullable Boolean identifiersChecked) {}

    /** Whatever decides what is done, for the key. */
    private record Sent(@Nullable String ifMatch, @Nullable Object body) {}

    private final ReadTriage readTriage;
    private final ChangeProvider changeProvider;
    private final Idempotency idempotency;
    private final Clock clock;

    ChangeProviderApi(ReadTriage readTriage, ChangeProvider changeProvider, Idempotency idempotency, Clock clock) {
        this.readTriage = readTriage;
        this.changeProvider = changeProvider;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that another provider or site was meant",
            description =
                    "The concern stays the same one; what the reporter chose stays on record. Its practitioner is linked no more.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(
            responseCode = "409",
            description = "It is not open or closed, its provider is only known as typed, or it is linked so already")
    public Response change(
            @PathParam("concernId") String concernId,
            @Nullable ProviderRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var id = ConcernIds.parse(concernId);
        var given = request == null ? new ProviderRequest(null, null, null, null) : request;
        var seen = SeenVersions.required(ifMatch, null);
        return idempotency.onceApart(key, new Sent(ifMatch, request), () -> {
            var why = new TypedAction(
                            Map.of("reason", List.of(Objects.requireNonNullElse(given.reason(), ""))),
                            Boolean.TRUE.equals(given.identifiersChecked()))
                    .reason(WorkingCalendar.englandAndWales().dayOf(clock.instant()));
            changeProvider.handle(
                    id,
                    seen,
                    Objects.requireNonNullElse(given.providerCode(), ""),
                    Optional.ofNullable(given.siteCode()),
                    why);
            var brief = readTriage.brief(id);
            return Response.ok(TriageViews.one(brief))
                    .tag(Versions.tag(brief.standing().facts().version()))
                    .build();
        });
    }
}
