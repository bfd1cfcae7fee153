package pqs.intake.silence.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.app.OwnPractice;
import pqs.intake.silence.Period;
import pqs.intake.silence.app.SilenceReport;
import pqs.intake.silence.http.SilenceViews.GroupedView;
import pqs.intake.silence.http.SilenceViews.NamedView;
import pqs.intake.silence.http.SilenceViews.OwnView;
import pqs.platform.fault.Refused;
import pqs.platform.http.Versions;

/** Concerns that practices reported beside what was expected of them. */
@Path("/api/silence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Silence of practices")
@RunOnVirtualThread
public class SilenceApi {

    private final SilenceReport report;
    private final OwnPractice ownPractice;
    private final Versions versions;

    SilenceApi(SilenceReport report, OwnPractice ownPractice, Versions versions) {
        this.report = report;
        this.ownPractice = ownPractice;
        this.versions = versions;
    }

    @GET
    @RolesAllowed("practices.silence")
    @Operation(
            summary = "Practices of the commissioner signed in for, in groups of five at least",
            description = "Names no practice. Of silence only what leaves open which practices are silent is told.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = GroupedView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "400", description = "There is no such period")
    public Response grouped(
            @QueryParam("until") @Nullable @Parameter(description = "Last month", example = "2026-10") String until,
            @QueryParam("months") @Nullable @Parameter(description = "6, 12 or 24", example = "12") String months,
            @Context Request request) {
        return versions.answer(request, SilenceViews.grouped(report.grouped(period(until, months))));
    }

    @GET
    @Path("practices")
    @RolesAllowed("practices.silence-named")
    @Operation(
            summary = "The same practice by practice, for the engagement lead",
            description =
                    "The most improbable silence first, all of the commissioner's practices. Reading it is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = NamedView.class)))
    @APIResponse(responseCode = "400", description = "There is no such period")
    public Response named(
            @QueryParam("until") @Nullable @Parameter(description = "Last month", example = "2026-10") String until,
            @QueryParam("months") @Nullable @Parameter(description = "6, 12 or 24", example = "12") String months,
            @Context Request request) {
        return versions.answer(request, SilenceViews.named(report.named(period(until, months))));
    }

    @GET
    @Path("own")
    @RolesAllowed("concerns.read")
    @Operation(summary = "The practice signed in for beside its peers, over the last 12 months")
    @APIResponse(
            responseCode = "200",
            description = "What it reported and what similar practices lead to expect",
            content = @Content(schema = @Schema(implementation = OwnView.class)))
    @APIResponse(responseCode = "404", description = "Signed in for no open GP practice of the directory")
    public Response own(@Context Request request) {
        return ownPractice
                .find()
                .flatMap(report::own)
                .map(own -> versions.answer(request, SilenceViews.own(own)))
                .orElseThrow(() -> Refused.notFound("You are signed in for no open GP practice of the directory."));
    }

    private Period period(@Nullable String until, @Nullable String months) {
        return PeriodFields.read(until, months, report.today());
    }
}
