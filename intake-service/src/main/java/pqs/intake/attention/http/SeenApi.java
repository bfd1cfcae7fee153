package pqs.intake.attention.http;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.attention.Call;
import pqs.intake.attention.SeenWords;
import pqs.intake.attention.app.ReadCalls;
import pqs.intake.attention.app.SeeConcern;
import pqs.intake.concern.http.ConcernIds;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.time.WorkingCalendar;

/** What a lead says of a concern it has seen, for systems. */
@Path("/api/triage/{concernId}/seen")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"concerns.safeguarding", "concerns.fraud"})
@Tag(name = "Triage")
@RunOnVirtualThread
public class SeenApi {

    /** That it was seen, and what follows. */
    public record SeenRequest(
            @Nullable
            @Schema(
                    description = "What follows",
                    enumeration = {"nothing-more", "looked-into", "passed-on"},
                    required = true)
            String follows,

            @Nullable @Schema(description = "A note for those who triage it, in at most 1,000 characters")
            String words,

            @Nullable Boolean identifiersChecked) {}

    /** Which leads a concern calls for, and what they said. */
    public record SeenAnswer(UUID concernId, List<LeadView> leads) {
        public SeenAnswer {
            leads = List.copyOf(leads);
        }
    }

    /** One lead; seenAt and follows are null until it has seen the concern. */
    public record LeadView(
            String lead,
            @Nullable Instant dueAt,
            @Nullable Instant seenAt,
            @Nullable String follows) {

        static LeadView of(Call call) {
            return new LeadView(
                    call.lead().code(),
                    call.dueAt().orElse(null),
                    call.seen().map(Call.Seen::at).orElse(null),
                    call.seen().map(seen -> seen.follows().code()).orElse(null));
        }
    }

    private final SeeConcern seeConcern;
    private final ReadCalls readCalls;
    private final Idempotency idempotency;
    private final Clock clock;

    SeenApi(SeeConcern seeConcern, ReadCalls readCalls, Idempotency idempotency, Clock clock) {
        this.seeConcern = seeConcern;
        this.readCalls = readCalls;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say as a lead that you have seen a concern",
            description =
                    "For a safeguarding or counter-fraud lead of the commissioner that triages it. The practice that"
                            + " reported it is told that it is being handled, and no more.")
    @APIResponse(
            responseCode = "200",
            description = "The leads it calls for, as they now stand",
            content = @Content(schema = @Schema(implementation = SeenAnswer.class)))
    @APIResponse(responseCode = "400", description = "Nothing was changed; every fault is named")
    @APIResponse(responseCode = "404", description = "No such concern, or it does not call for a lead of your kind")
    @APIResponse(responseCode = "409", description = "It is marked as seen already")
    public Response seen(
            @PathParam("concernId") String concernId,
            @Nullable SeenRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var id = ConcernIds.parse(concernId);
        var given = request == null ? new SeenRequest(null, null, null) : request;
        return idempotency.onceApart(key, request, () -> {
            seeConcern.handle(
                    id,
                    SeenWords.read(
                            Objects.requireNonNullElse(given.follows(), ""),
                            Objects.requireNonNullElse(given.words(), ""),
                            Boolean.TRUE.equals(given.identifiersChecked()),
                            WorkingCalendar.englandAndWales().dayOf(clock.instant())));
            return Response.ok(new SeenAnswer(
                            id.value(),
                            readCalls.of(id).stream().map(LeadView::of).toList()))
                    .build();
        });
    }
}
