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
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.time.WorkingCalendar;

/** What those who triage do with a concern, for systems. */
@Path("/api/triage/{concernId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.triage")
@Tag(name = "Triage")
@RunOnVirtualThread
public class TriageActionApi {

    /** A person's judgement. */
    public record GradingRequest(
            @Nullable @Schema(examples = "low", description = "Harm that was done", required = true)
            String harmActual,

            @Nullable @Schema(examples = "severe", description = "Harm that could have been done", required = true)
            String harmPotential,

            @Nullable @Schema(description = "Codes of themes, at most 8")
            List<String> themes,

            @Nullable @Schema(description = "Why, for the record")
            String reason,

            @Nullable Boolean identifiersChecked) {}

    /** Words in 2 to 2,000 characters; of a question, 10 at least. */
    public record WordsRequest(
            @Nullable @Schema(examples = "Was a second scan done elsewhere?", required = true)
            String words,

            @Nullable @Schema(description = "true: what may identify a patient was looked at, and the words are kept")
            Boolean identifiersChecked) {}

    /** Whether it is urgent, and why. */
    public record UrgencyRequest(
            @Nullable @Schema(required = true) Boolean urgent,

            @Nullable @Schema(examples = "The provider goes on scanning tomorrow", required = true)
            String reason,

            @Nullable Boolean identifiersChecked) {}

    /** How it ended. */
    public record ClosureRequest(
            @Nullable
            @Schema(
                    enumeration = {"changed", "learning-shared", "explained", "passed-on", "watched", "unfounded"},
                    required = true)
            String outcome,

            @Nullable
            @Schema(
                    description = "What the reporter is told, in 10 to 2,000 characters",
                    examples = "The provider has changed how it sends reports.")
            String words,

            @Nullable
            @Schema(
                    description = "Instead of words where nobody may be tipped off",
                    enumeration = {"handled", "kept"})
            String neutralWords,

            @Nullable Boolean identifiersChecked) {}

    /** Why. */
    public record ReasonRequest(
            @Nullable @Schema(examples = "The same happened again", required = true)
            String reason,

            @Nullable Boolean identifiersChecked) {}

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
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "It is taken up already, or not open")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; the ETag says what stands")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response acknowledge(
            @PathParam("concernId") String concernId,
            @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "8 to 100 visible characters; sent again, it is answered as the first time")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
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
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "Nobody has taken it up yet, or it is not open")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; the ETag says what stands")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response grade(
            @PathParam("concernId") String concernId,
            @Nullable GradingRequest request,
            @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "8 to 100 visible characters; sent again, it is answered as the first time")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var typed = typed(
                request == null ? null : request.identifiersChecked(),
                "harmActual",
                request == null ? null : request.harmActual(),
                "harmPotential",
                request == null ? null : request.harmPotential(),
                "reason",
                request == null ? null : request.reason());
        var themes = request == null || request.themes() == null ? List.<String>of() : request.themes();
        return done(
                concernId,
                key,
                ifMatch,
                request,
                (_, today) -> with(typed, themes).grade(today));
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
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "It never is: a note can always be written")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; the ETag says what stands")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response note(
            @PathParam("concernId") String concernId,
            @Nullable WordsRequest request,
            @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "8 to 100 visible characters; sent again, it is answered as the first time")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var typed = words(request);
        return done(concernId, key, ifMatch, request, (_, today) -> typed.note(today));
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
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(
            responseCode = "409",
            description = "Nobody has taken it up yet, it is not open, or a question waits already")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; the ETag says what stands")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response ask(
            @PathParam("concernId") String concernId,
            @Nullable WordsRequest request,
            @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "8 to 100 visible characters; sent again, it is answered as the first time")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var typed = words(request);
        return done(concernId, key, ifMatch, request, (_, today) -> typed.question(today));
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
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "Nobody has taken it up yet, it is not open, or it is so already")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; the ETag says what stands")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response urgency(
            @PathParam("concernId") String concernId,
            @Nullable UrgencyRequest request,
            @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "8 to 100 visible characters; sent again, it is answered as the first time")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var typed = typed(
                request == null ? null : request.identifiersChecked(),
                "urgent",
                request == null || request.urgent() == null ? null : request.urgent() ? "yes" : "no",
                "reason",
                request == null ? null : request.reason());
        return done(concernId, key, ifMatch, request, (_, today) -> typed.urgency(today));
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
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "Nobody has taken it up yet, or it is not open")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; the ETag says what stands")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response close(
            @PathParam("concernId") String concernId,
            @Nullable ClosureRequest request,
            @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "8 to 100 visible characters; sent again, it is answered as the first time")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var typed = typed(
                request == null ? null : request.identifiersChecked(),
                "outcome",
                request == null ? null : request.outcome(),
                "words",
                request == null ? null : request.words(),
                "neutralWords",
                request == null ? null : request.neutralWords());
        return done(
                concernId,
                key,
                ifMatch,
                request,
                (standing, today) -> typed.closure(standing.facts().isSensitive(), today));
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
    @APIResponse(responseCode = "403", description = "Another organisation triages it")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "It is not closed")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; the ETag says what stands")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response reopen(
            @PathParam("concernId") String concernId,
            @Nullable ReasonRequest request,
            @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "8 to 100 visible characters; sent again, it is answered as the first time")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var typed = typed(
                request == null ? null : request.identifiersChecked(),
                "reason",
                request == null ? null : request.reason());
        return done(concernId, key, ifMatch, request, (_, today) -> typed.reopening(today));
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

    private static TypedAction words(@Nullable WordsRequest request) {
        return typed(
                request == null ? null : request.identifiersChecked(),
                "words",
                request == null ? null : request.words());
    }

    /** @param namesAndValues of fields, in turn; what is null was left out */
    private static TypedAction typed(@Nullable Boolean identifiersChecked, @Nullable String... namesAndValues) {
        var values = new HashMap<String, List<String>>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            var name = namesAndValues[i];
            var value = namesAndValues[i + 1];
            if (name != null && value != null) {
                values.put(name, List.of(value));
            }
        }
        return new TypedAction(values, Boolean.TRUE.equals(identifiersChecked));
    }

    private static TypedAction with(TypedAction typed, List<String> themes) {
        var values = new HashMap<>(typed.values());
        values.put("themes", themes);
        return new TypedAction(values, typed.identifiersChecked());
    }
}
