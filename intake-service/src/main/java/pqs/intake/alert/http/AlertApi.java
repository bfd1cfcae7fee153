package pqs.intake.alert.http;

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
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.alert.AlertSubmission;
import pqs.intake.alert.app.AnswerAlert;
import pqs.intake.alert.app.RaiseAlert;
import pqs.intake.alert.app.ReadAlerts;
import pqs.intake.concern.SubmissionKey;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.id.Ids;

/** Alerts for systems of providers and practices. */
@Path("/api/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@RunOnVirtualThread
public class AlertApi {

    /** What a provider worries about. */
    @Schema(description = "What worries a provider in a practice’s referrals. Enter nothing that identifies a patient.")
    public record AlertRequest(
            @Nullable @Schema(description = "Code of the practice", examples = "DEMO-GP1", required = true)
            String practice,

            @Nullable
            @Schema(
                    enumeration = {
                        "incomplete-referral",
                        "wrong-patient-details",
                        "unsuitable-referral",
                        "chaperone-information-missing",
                        "interpreter-information-missing",
                        "practice-unreachable",
                        "other"
                    },
                    required = true)
            String category,

            @Nullable @Schema(examples = "2026-09-14", required = true)
            String happenedOn,

            @Nullable
            @Schema(
                    description = "10 to 2,000 characters",
                    examples = "Three referrals this week named no side of the body.",
                    required = true)
            String words,

            @Nullable @Schema(description = "True if somebody has checked that the words identify no patient")
            Boolean identifiersChecked) {

        AlertSubmission submission() {
            return new AlertSubmission(practice, category, happenedOn, words, Boolean.TRUE.equals(identifiersChecked));
        }
    }

    /** What the practice did or will do. */
    public record AnswerRequest(
            @Nullable
            @Schema(
                    description = "2 to 2,000 characters",
                    examples = "Our request form asks for the side now.",
                    required = true)
            String answer,

            @Nullable Boolean identifiersChecked) {}

    private final RaiseAlert raiseAlert;
    private final AnswerAlert answerAlert;
    private final ReadAlerts readAlerts;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Ids ids;

    AlertApi(
            RaiseAlert raiseAlert,
            AnswerAlert answerAlert,
            ReadAlerts readAlerts,
            Versions versions,
            Idempotency idempotency,
            Ids ids) {
        this.raiseAlert = raiseAlert;
        this.answerAlert = answerAlert;
        this.readAlerts = readAlerts;
        this.versions = versions;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("alerts.raise")
    @Operation(summary = "Tell a practice what worries the provider signed in for in its referrals")
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location says where to read it",
            content = @Content(schema = @Schema(implementation = AlertViews.AlertView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was taken; every fault is named")
    public Response raise(
            @Nullable AlertRequest request,
            @Parameter(description = "8 to 100 visible characters; sent again, it is the same alert")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Context UriInfo uri) {
        var sent = Objects.requireNonNullElseGet(request, () -> new AlertRequest(null, null, null, null, null));
        var alert = raiseAlert.handle(sent.submission(), key(key));
        var id = alert.facts().id().toString();
        return Response.created(uri.getAbsolutePathBuilder().path(id).build())
                .entity(AlertViews.view(alert))
                .build();
    }

    @GET
    @RolesAllowed({"alerts.raise", "alerts.read", "concerns.triage"})
    @Operation(
            summary = "Alerts of the provider signed in for, about the practice, or about the commissioner’s practices",
            description = "The newest first, 50 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public AlertViews.AlertsView list(@Context UriInfo uri) {
        var page = readAlerts.list(AlertForm.LISTING.wanted(uri));
        return AlertViews.list(
                page,
                AlertForm.LISTING.links(
                        uri, page, listed -> listed.alert().facts().id().value()));
    }

    @GET
    @Path("{alertId}")
    @RolesAllowed({"alerts.raise", "alerts.read", "concerns.triage"})
    @Operation(summary = "One alert, with its words and its answer")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertViews.AlertDetailView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    public Response one(@PathParam("alertId") String alertId, @Context Request request) {
        var detail = readAlerts.detail(AlertIds.parse(alertId));
        return versions.answer(request, AlertViews.detail(detail.listed().alert()));
    }

    @POST
    @Path("{alertId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("alerts.read")
    @Operation(summary = "Answer an alert for the practice signed in for, once")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = AlertViews.AlertDetailView.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert about this practice")
    @APIResponse(responseCode = "409", description = "It has an answer already")
    public Response answer(
            @PathParam("alertId") String alertId,
            @Nullable AnswerRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var sent = Objects.requireNonNullElseGet(request, () -> new AnswerRequest(null, null));
        return idempotency.once(
                key,
                sent,
                () -> Response.ok(AlertViews.detail(answerAlert.handle(
                                AlertIds.parse(alertId),
                                sent.answer(),
                                Boolean.TRUE.equals(sent.identifiersChecked()))))
                        .build());
    }

    private SubmissionKey key(@Nullable String key) {
        if (key == null) {
            return new SubmissionKey(ids.next().toString());
        }
        return SubmissionKey.parse(key)
                .orElseThrow(() -> Refused.invalid(
                        "invalid-key",
                        "The Idempotency-Key cannot be used.",
                        List.of(new Fault("Idempotency-Key", "invalid-key", "Give 8 to 100 visible characters."))));
    }
}
