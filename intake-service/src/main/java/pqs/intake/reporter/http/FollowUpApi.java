package pqs.intake.reporter.http;

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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.Standing;
import pqs.intake.reporter.FollowUp;
import pqs.intake.reporter.TypedFollowUp;
import pqs.intake.reporter.app.FollowUpConcern;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.time.WorkingCalendar;

/** What a practice does with its own concern later, for systems. */
@Path("/api/concerns/{concernId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.report")
@Tag(name = "Concerns")
@RunOnVirtualThread
public class FollowUpApi {

    /** Words that stand beside what was reported. */
    public record WordsRequest(
            @Nullable @Schema(examples = "The second report came today and says the same.", required = true)
            String words,

            @Nullable @Schema(description = "true: what may identify a patient was looked at, and the words are kept")
            Boolean identifiersChecked) {}

    /** What is right; category, harm and date are given. What was urgent or confidential before stays so. */
    public record CorrectionRequest(
            @Nullable @Schema(examples = "poor-report", required = true)
            String category,

            @Nullable @Schema(examples = "moderate", required = true)
            String severity,

            @Nullable @Schema(examples = "2026-09-14", required = true)
            String occurredOn,

            @Nullable
            @Schema(description = "true: somebody may come to harm now, so that whoever is on call is told at once")
            Boolean urgent,

            @Nullable @Schema(description = "true: from now on the provider is not to be told who reported it")
            Boolean confidential,

            @Nullable @Schema(examples = "The day was wrong", required = true)
            String reason,

            @Nullable Boolean identifiersChecked) {}

    /** Why it is withdrawn. */
    public record WithdrawalRequest(
            @Nullable @Schema(examples = "It was about another provider; reported anew", required = true)
            String reason,

            @Nullable Boolean identifiersChecked) {}

    /** How the concern stands after that. */
    public record FollowUpAnswer(UUID concernId, String reference, String status) {}

    private final FollowUpConcern followUp;
    private final Idempotency idempotency;
    private final Clock clock;

    FollowUpApi(FollowUpConcern followUp, Idempotency idempotency, Clock clock) {
        this.followUp = followUp;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Path("additions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add something to a concern of your practice",
            description =
                    "What was reported stays as it is. A closed concern takes additions too, and one that was joined to another: the"
                            + " team is told.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = FollowUpAnswer.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "404", description = "No such concern of your practice")
    @APIResponse(responseCode = "409", description = "The concern was withdrawn, or exactly this was added already")
    public Response add(
            @PathParam("concernId") String concernId,
            @Nullable WordsRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId,
                key,
                request,
                now -> read(now, request == null ? null : request.identifiersChecked())
                        .addition(text(request == null ? null : request.words())));
    }

    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put a concern of your practice right",
            description =
                    "Category, harm and date, as they are right now, and that it has become urgent or that the provider is not to be"
                            + " told who reported it. What was said before stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = FollowUpAnswer.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "404", description = "No such concern of your practice")
    @APIResponse(responseCode = "409", description = "The concern is not open, or nothing differs")
    public Response correct(
            @PathParam("concernId") String concernId,
            @Nullable CorrectionRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(concernId, key, request, now -> {
            var given = request == null ? new CorrectionRequest(null, null, null, null, null, null, null) : request;
            return read(now, given.identifiersChecked())
                    .correction(
                            text(given.category()),
                            text(given.severity()),
                            text(given.occurredOn()),
                            Boolean.TRUE.equals(given.urgent()),
                            Boolean.TRUE.equals(given.confidential()),
                            text(given.reason()));
        });
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw a concern of your practice",
            description =
                    "It stays on record. It cannot be taken back. Of one that was joined to another the team is told, and its state"
                            + " stays.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = FollowUpAnswer.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "404", description = "No such concern of your practice")
    @APIResponse(responseCode = "409", description = "The concern is not open")
    public Response withdraw(
            @PathParam("concernId") String concernId,
            @Nullable WithdrawalRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId,
                key,
                request,
                now -> read(now, request == null ? null : request.identifiersChecked())
                        .withdrawal(text(request == null ? null : request.reason())));
    }

    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer the question that waits",
            description = "The question stands in the steps of the concern.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = FollowUpAnswer.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "404", description = "No such concern of your practice")
    @APIResponse(responseCode = "409", description = "No question waits")
    public Response answer(
            @PathParam("concernId") String concernId,
            @Nullable WordsRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return done(
                concernId,
                key,
                request,
                now -> read(now, request == null ? null : request.identifiersChecked())
                        .answer(text(request == null ? null : request.words())));
    }

    /** Apart: how the concern stands refuses a second time. */
    private Response done(
            String concernId, @Nullable String key, @Nullable Object body, Function<Clock, FollowUp> read) {
        var id = ConcernIds.parse(concernId);
        return idempotency.onceApart(key, body, () -> {
            var after = followUp.handle(id, read.apply(clock));
            var facts = after.facts();
            return Response.ok(new FollowUpAnswer(
                            id.value(),
                            facts.concern().reference().value(),
                            Standing.toldToReporter(after).code()))
                    .build();
        });
    }

    private static TypedFollowUp read(Clock clock, @Nullable Boolean identifiersChecked) {
        return new TypedFollowUp(
                Boolean.TRUE.equals(identifiersChecked),
                WorkingCalendar.englandAndWales().dayOf(clock.instant()));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
