package pqs.intake.feedback.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.feedback.Feedback;
import pqs.intake.feedback.FeedbackRules;
import pqs.intake.feedback.app.GiveFeedback;
import pqs.platform.http.idempotency.Idempotency;

/** Feedback on the handling of concerns, for systems. */
@Path("/api/concerns/{concernId}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
@RunOnVirtualThread
public class FeedbackApi {

    /** How it went, from 1 (not at all) to 5 (very). */
    public record FeedbackRequest(
            @Nullable @Schema(description = "Was it clear what happened?", examples = "4", required = true)
            Integer clear,

            @Nullable @Schema(description = "Was it quick enough?", examples = "3", required = true)
            Integer quick,

            @Nullable @Schema(description = "At most 1,000 characters", examples = "Two weeks without a word.")
            String words,

            @Nullable Boolean identifiersChecked) {

        FeedbackRules.Sent sent() {
            return new FeedbackRules.Sent(
                    clear == null ? null : clear.toString(),
                    quick == null ? null : quick.toString(),
                    words,
                    Boolean.TRUE.equals(identifiersChecked));
        }
    }

    /** What was said. */
    public record FeedbackView(
            int clear, int quick, @Nullable String words, Instant givenAt) {
        static FeedbackView of(Feedback feedback) {
            return new FeedbackView(
                    feedback.clear(), feedback.quick(), feedback.words().orElse(null), feedback.givenAt());
        }
    }

    private final GiveFeedback giveFeedback;
    private final Idempotency idempotency;

    FeedbackApi(GiveFeedback giveFeedback, Idempotency idempotency) {
        this.giveFeedback = giveFeedback;
        this.idempotency = idempotency;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("feedback.give")
    @Operation(summary = "Say how a concern of the practice signed in for was handled")
    @APIResponse(
            responseCode = "200",
            description = "Taken; it may be changed for 30 days",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is another practice's")
    @APIResponse(responseCode = "409", description = "The concern has no outcome yet, or what was said stands")
    public Response give(
            @PathParam("concernId") String concernId,
            @Nullable FeedbackRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var sent = Objects.requireNonNullElseGet(request, () -> new FeedbackRequest(null, null, null, null));
        return idempotency.onceApart(
                key,
                sent,
                () -> Response.ok(FeedbackView.of(giveFeedback.handle(ConcernIds.parse(concernId), sent.sent())))
                        .build());
    }
}
