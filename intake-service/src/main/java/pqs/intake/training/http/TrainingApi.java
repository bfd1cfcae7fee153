package pqs.intake.training.http;

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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import pqs.intake.training.Attendance;
import pqs.intake.training.SessionFacts;
import pqs.intake.training.SessionReader;
import pqs.intake.training.app.RecordTraining;
import pqs.intake.training.http.TrainingViews.AttendancesRequest;
import pqs.intake.training.http.TrainingViews.DetailView;
import pqs.intake.training.http.TrainingViews.SessionRequest;
import pqs.intake.training.http.TrainingViews.SessionView;
import pqs.intake.training.http.TrainingViews.SessionsView;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;

/** Training for practices, for systems of the commissioner. */
@Path("/api/training")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practices.training")
@Tag(name = "Training of practices")
@RunOnVirtualThread
public class TrainingApi {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int ATTENDANCE_MAX = 500;

    private final RecordTraining training;
    private final Idempotency idempotency;
    private final Versions versions;
    private final Clock clock;

    TrainingApi(RecordTraining training, Idempotency idempotency, Versions versions, Clock clock) {
        this.training = training;
        this.idempotency = idempotency;
        this.versions = versions;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Sessions of the commissioner signed in for", description = "The last recorded first.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public SessionsView list(@Context UriInfo uri) {
        var sessions = training.newest(TrainingListing.NEWEST.wanted(uri));
        return TrainingViews.list(
                sessions,
                TrainingListing.NEWEST.links(
                        uri, sessions, each -> each.session().id().value()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record a session",
            description = "One of the same day, kind and title is the same session, and is answered.")
    @APIResponse(
            responseCode = "201",
            description = "It stands; Location says where",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was recorded; every fault is named")
    public Response session(
            @Nullable SessionRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri) {
        var facts = facts(Optional.ofNullable(request).orElse(new SessionRequest(null, null, null, null)));
        return idempotency.once(key, Optional.ofNullable(request), () -> {
            var session = training.session(facts);
            return Response.created(uri.getAbsolutePathBuilder()
                            .path(session.id().toString())
                            .build())
                    .entity(SessionView.of(session))
                    .build();
        });
    }

    @GET
    @Path("{sessionId}")
    @Operation(summary = "One session and who came")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is none, or it is another commissioner's")
    public Response detail(@PathParam("sessionId") String sessionId, @Context Request request) {
        return versions.answer(request, TrainingViews.detail(training.detail(TrainingListing.id(sessionId))));
    }

    @POST
    @Path("{sessionId}/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how many of which practices came",
            description = "All of it is taken or nothing. Saying it again changes nothing; another number corrects it.")
    @APIResponse(
            responseCode = "200",
            description = "The session as it is now",
            content = @Content(schema = @Schema(implementation = DetailView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was taken; every fault is named")
    @APIResponse(responseCode = "404", description = "There is no such session, or it is another commissioner's")
    public Response attendance(
            @PathParam("sessionId") String sessionId,
            @Nullable AttendancesRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var id = TrainingListing.id(sessionId);
        var given = attendances(request);
        return idempotency.once(key, Optional.ofNullable(request), () -> {
            training.attendance(id, given);
            return Response.ok(TrainingViews.detail(training.detail(id))).build();
        });
    }

    private SessionFacts facts(SessionRequest request) {
        var reader = reader();
        var facts = reader.session(
                text(request.kind()), text(request.title()), text(request.heldOn()), text(request.runBy()));
        return facts.orElseThrow(
                () -> Refused.invalid("invalid-training", "The session was not recorded.", reader.faults()));
    }

    private List<Attendance> attendances(@Nullable AttendancesRequest request) {
        var given = request == null || request.attendance() == null
                ? List.<TrainingViews.AttendanceRequest>of()
                : request.attendance();
        if (given.isEmpty() || given.size() > ATTENDANCE_MAX) {
            throw Refused.invalid(
                    "invalid-attendance",
                    "Nobody's attendance was written down.",
                    List.of(new Fault("attendance", "required", "Name 1 to 500 practices and how many of each came.")));
        }
        var reader = reader();
        var read = given.stream()
                .map(each -> reader.attendance(text(each.practiceCode()), Objects.toString(each.staff(), "")))
                .toList();
        if (!reader.faults().isEmpty()) {
            throw Refused.invalid("invalid-attendance", "Nobody's attendance was written down.", reader.faults());
        }
        return read.stream().flatMap(Optional::stream).toList();
    }

    private SessionReader reader() {
        return new SessionReader(LocalDate.ofInstant(clock.instant(), LONDON), SessionReader.Names.FORM);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
