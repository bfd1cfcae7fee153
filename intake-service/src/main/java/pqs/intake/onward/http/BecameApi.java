package pqs.intake.onward.http;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.onward.BecameForm;
import pqs.intake.onward.app.ConcernBecame;
import pqs.intake.onward.app.ReadOnward;
import pqs.intake.onward.app.RecordOnwardOutcome;
import pqs.intake.onward.http.OnwardViews.OnwardListView;
import pqs.intake.onward.http.OnwardViews.OnwardView;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;

/** What concerns became, for systems of those who triage. */
@Path("/api/triage/{concernId}/became")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.triage")
@Tag(name = "What concerns became")
@RunOnVirtualThread
public class BecameApi {

    /** What it became, who follows it and since when. */
    @Schema(description = "What it became, who follows it and since when")
    public record BecameRequest(
            @Nullable
            @Schema(
                    enumeration = {
                        "complaint",
                        "serious-incident",
                        "significant-event-analysis",
                        "line-of-enquiry",
                        "safeguarding",
                        "fraud",
                        "statutory-body"
                    },
                    required = true)
            String kind,

            @Nullable @Schema(description = "For statutory-body: which", examples = "cqc")
            String body,

            @Nullable @Schema(description = "Organisation that follows it", examples = "DEMO-ICB1", required = true)
            String owner,

            @Nullable @Schema(examples = "2026-09-14", required = true)
            String beganOn) {}

    /** What came of it. */
    @Schema(description = "What came of it")
    public record OutcomeRequest(
            @Nullable
            @Schema(
                    enumeration = {"action-taken", "learning-shared", "no-action-needed", "not-borne-out", "passed-on"},
                    required = true)
            String outcome,

            @Nullable @Schema(description = "10 to 2,000 characters, for those who triage")
            String words,

            @Nullable @Schema(description = "True if somebody has looked and the words identify no patient")
            Boolean identifiersChecked) {}

    private record Said(@Nullable String ifMatch, BecameRequest request) {}

    private record Sent(String onwardId, OutcomeRequest request) {}

    private final ReadOnward readOnward;
    private final ConcernBecame concernBecame;
    private final RecordOnwardOutcome recordOutcome;
    private final Idempotency idempotency;
    private final Versions versions;

    BecameApi(
            ReadOnward readOnward,
            ConcernBecame concernBecame,
            RecordOnwardOutcome recordOutcome,
            Idempotency idempotency,
            Versions versions) {
        this.readOnward = readOnward;
        this.concernBecame = concernBecame;
        this.recordOutcome = recordOutcome;
        this.idempotency = idempotency;
        this.versions = versions;
    }

    @GET
    @Operation(summary = "What a concern became, and what came of that")
    @APIResponse(
            responseCode = "200",
            description = "In the order in which it began",
            content = @Content(schema = @Schema(implementation = OnwardListView.class)))
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not yours to see")
    public Response list(@PathParam("concernId") String concernId, @Context Request request) {
        return versions.answer(request, OnwardViews.list(readOnward.list(OnwardIds.concern(concernId))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that a concern became something else too",
            description =
                    "The concern must have been taken up. Serious incidents, significant event analyses and lines of"
                            + " enquiry are then followed among the reviews.")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = OnwardView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was written down; every fault is named")
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "It is not taken up, withdrawn or put together with another")
    public Response became(
            @PathParam("concernId") String concernId,
            @Nullable BecameRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var seen = SeenVersions.required(ifMatch, null);
        var sent = Objects.requireNonNullElseGet(request, () -> new BecameRequest(null, null, null, null));
        return idempotency.onceApart(
                key,
                new Said(ifMatch, sent),
                () -> Response.status(Response.Status.CREATED)
                        .entity(OnwardViews.one(concernBecame.handle(
                                OnwardIds.concern(concernId),
                                seen,
                                new BecameForm(
                                        given(sent.kind()),
                                        given(sent.body()),
                                        given(sent.owner()),
                                        given(sent.beganOn())))))
                        .build());
    }

    @POST
    @Path("{onwardId}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what came of what a concern became")
    @APIResponse(
            responseCode = "200",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = OnwardView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was written down; every fault is named")
    @APIResponse(responseCode = "404", description = "There is no such thing, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "It is followed among the reviews, which tell what came of it")
    public Response outcome(
            @PathParam("concernId") String concernId,
            @PathParam("onwardId") String onwardId,
            @Nullable OutcomeRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var sent = Objects.requireNonNullElseGet(request, () -> new OutcomeRequest(null, null, null));
        return idempotency.onceApart(
                key,
                new Sent(onwardId, sent),
                () -> Response.ok(OnwardViews.one(recordOutcome.handle(
                                OnwardIds.concern(concernId),
                                OnwardIds.onward(onwardId),
                                given(sent.outcome()),
                                given(sent.words()),
                                Boolean.TRUE.equals(sent.identifiersChecked()))))
                        .build());
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
