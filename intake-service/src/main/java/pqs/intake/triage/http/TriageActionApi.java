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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.triage.TriageAction;
import pqs.intake.triage.TypedAction;
import pqs.intake.triage.app.ReadTriage;
import pqs.intake.triage.app.TriageConcern;
import pqs.intake.triage.http.TriageRequest.ClosureRequest;
import pqs.intake.triage.http.TriageRequest.GradingRequest;
import pqs.intake.triage.http.TriageRequest.ReasonRequest;
import pqs.intake.triage.http.TriageRequest.UrgencyRequest;
import pqs.intake.triage.http.TriageRequest.WordsRequest;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.time.WorkingCalendar;

/** What those who triage do with a concern, for systems. */
@Path("/api/triage/{concernId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.triage")
@Tag(name = "Triage")
@APIResponse(responseCode = "403", description = "Another organisation triages it")
@APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
@RunOnVirtualThread
public class TriageActionApi {

    /** Whatever decides what is done, for the key. */
    private record Sent(@Nullable String ifMatch, @Nullable Object body) {}

    private interface Reader {
        TriageAction read(ConcernCase standing, LocalDate today);
    }

    private final ReadTriage readTriage;
    private final TriageConcern triage;
    private final Idempotency idempotency;
    private final Clock clock;

    TriageActionApi(ReadTriage readTriage, TriageConcern triage, Idempotency idempotency, Clock clock) {
        this.readTriage = readTriage;
        this.triage = triage;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Path("acknowledgement")
    @Operation(summary = "Take a concern up", description = "Needs no body. The time to take it up is then kept.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "409", description = "It is taken up already, or not open")
    public Response acknowledge(
            @PathParam("concernId") String concernId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(concernId, key, ifMatch, null, (_, _) -> new TriageAction.Acknowledge());
    }

    @POST
    @Path("grading")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Judge harm and themes",
            description = "Can be done again; what was judged before stays in the steps.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "409", description = "Nobody has taken it up yet, or it is not open")
    public Response grade(
            @PathParam("concernId") String concernId,
            @Nullable GradingRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId, key, ifMatch, request, (_, today) -> typed(request).grade(today));
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a note", description = "For those who triage; the reporter does not see it.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "409", description = "It never is: a note can always be written")
    public Response note(
            @PathParam("concernId") String concernId,
            @Nullable WordsRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId, key, ifMatch, request, (_, today) -> typed(request).note(today));
    }

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask the reporter",
            description = "The question stands on the page and in the API of the practice, which answers there.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(
            responseCode = "409",
            description = "Nobody has taken it up yet, it is not open, or a question waits already")
    public Response ask(
            @PathParam("concernId") String concernId,
            @Nullable WordsRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId, key, ifMatch, request, (_, today) -> typed(request).question(today));
    }

    @POST
    @Path("urgency")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark a concern urgent, or no longer", description = "Urgent concerns come first in the list.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "409", description = "Nobody has taken it up yet, it is not open, or it is so already")
    public Response urgency(
            @PathParam("concernId") String concernId,
            @Nullable UrgencyRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId, key, ifMatch, request, (_, today) -> typed(request).urgency(today));
    }

    @POST
    @Path("closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close a concern with an outcome",
            description =
                    "The reporter reads words. Where nobody may be tipped off, neutralWords are chosen instead: handled or kept.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "409", description = "Nobody has taken it up yet, or it is not open")
    public Response close(
            @PathParam("concernId") String concernId,
            @Nullable ClosureRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId,
                key,
                ifMatch,
                request,
                (standing, today) -> typed(request).closure(standing.facts().isSensitive(), today));
    }

    @POST
    @Path("reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open a closed concern again", description = "The reporter reads why.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "409", description = "It is not closed")
    public Response reopen(
            @PathParam("concernId") String concernId,
            @Nullable ReasonRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId, key, ifMatch, request, (_, today) -> typed(request).reopening(today));
    }

    /** Apart: its version refuses a second time. */
    private Response done(
            String concernId, @Nullable String key, @Nullable String ifMatch, @Nullable Object body, Reader reader) {
        var id = ConcernIds.parse(concernId);
        var seen = SeenVersions.required(ifMatch, null);
        var today = WorkingCalendar.englandAndWales().dayOf(clock.instant());
        return idempotency.onceApart(key, new Sent(ifMatch, body), () -> {
            triage.handle(id, seen, standing -> reader.read(standing, today));
            return answer(id);
        });
    }

    private Response answer(ConcernId id) {
        var brief = readTriage.brief(id);
        return Response.ok(TriageViews.one(brief))
                .tag(Versions.tag(brief.standing().facts().version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static TypedAction typed(@Nullable TriageRequest request) {
        return request == null ? TypedAction.NOTHING : request.typed();
    }
}
