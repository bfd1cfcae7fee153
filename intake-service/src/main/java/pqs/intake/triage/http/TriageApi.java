package pqs.intake.triage.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.judging.app.ReadJudgeBy;
import pqs.intake.triage.TriageRow;
import pqs.intake.triage.app.ReadTriage;
import pqs.intake.triage.app.ReadWorklist;
import pqs.platform.http.Versions;

/** Concerns to triage, for systems of the commissioner. */
@Path("/api/triage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"concerns.triage", "concerns.safeguarding", "concerns.fraud"})
@Tag(name = "Triage")
@RunOnVirtualThread
public class TriageApi {

    private final ReadWorklist worklist;
    private final ReadTriage readTriage;
    private final ReadJudgeBy readJudgeBy;
    private final Versions versions;
    private final Clock clock;

    TriageApi(ReadWorklist worklist, ReadTriage readTriage, ReadJudgeBy readJudgeBy, Versions versions, Clock clock) {
        this.worklist = worklist;
        this.readTriage = readTriage;
        this.readJudgeBy = readJudgeBy;
        this.versions = versions;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Concerns that the commissioner signed in for triages",
            description =
                    "Urgent ones first; then those whose reporter has corrected the harm to severe, those reported as severe that"
                            + " nobody has taken up, and those with other news from the reporter; then by what is due next, so that"
                            + " what is overdue comes before what is not, and what has no date by how long ago somebody last did"
                            + " something with it. Closed ones and those of others the newest first. A lead sees those that call for a lead of that kind.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "25")
    public TriageViews.TriageListView list(
            @Parameter(description = "to-do (if left out), waiting, open, closed, compliments or elsewhere")
                    @QueryParam("view")
                    @DefaultValue("")
                    String view,
            @Parameter(description = "Code of a provider") @QueryParam("provider") @DefaultValue("") String provider,
            @Parameter(description = "Code of a category") @QueryParam("category") @DefaultValue("") String category,
            @Parameter(description = "safeguarding, intimate-examination or fraud")
                    @QueryParam("attention")
                    @DefaultValue("")
                    String attention,
            @Parameter(description = "Part of a reference number") @QueryParam("reference") @DefaultValue("")
                    String reference,
            @Context UriInfo uri) {
        var filters = TriageFilters.of(new TriageFilters.Asked(view, provider, category, attention, reference));
        var found = worklist.page(filters.filter(), TriageListing.LIST.wanted(uri));
        return TriageViews.list(found, clock.instant(), TriageListing.LIST.links(uri, found.rows(), TriageRow::place));
    }

    @GET
    @Path("{concernId}")
    @Operation(
            summary = "One case, without the report",
            description = "The ETag is what a change names in If-Match. actions says what can be done as it stands.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageCaseView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    public Response one(@PathParam("concernId") String concernId, @Context Request request) {
        var brief = readTriage.brief(ConcernIds.parse(concernId));
        return versions.answer(
                request, TriageViews.one(brief), brief.standing().facts().version());
    }

    @GET
    @Path("{concernId}/report")
    @Operation(
            summary = "What was reported and what was done since",
            description = "Reading it leaves a row in the audit trail. The answer must not be stored.")
    @APIResponse(
            responseCode = "200",
            description = "The report and the steps",
            content = @Content(schema = @Schema(implementation = TriageViews.TriageReportView.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    public Response report(@PathParam("concernId") String concernId) {
        var id = ConcernIds.parse(concernId);
        return Response.ok(TriageViews.report(readTriage.detail(id), readJudgeBy.of(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
