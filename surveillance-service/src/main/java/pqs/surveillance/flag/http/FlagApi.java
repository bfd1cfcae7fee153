package pqs.surveillance.flag.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.http.paging.Paged;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Replay;
import pqs.surveillance.flag.app.AcknowledgeFlag;
import pqs.surveillance.flag.app.ConcernsSince;
import pqs.surveillance.flag.app.ReadFlagDeadlines;
import pqs.surveillance.flag.app.ReadFlags;
import pqs.surveillance.flag.app.ReplayFlag;

/** Flags for systems. A flag of a provider that the caller's organisation does not commission answers 404. */
@Path("/api/flags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Flags")
public class FlagApi {

    private final ReadFlags readFlags;
    private final AcknowledgeFlag acknowledgeFlag;
    private final ReplayFlag replayFlag;
    private final ConcernsSince concernsSince;
    private final ReadFlagDeadlines readDeadlines;
    private final Idempotency idempotency;
    private final Versions versions;

    FlagApi(
            ReadFlags readFlags,
            AcknowledgeFlag acknowledgeFlag,
            ReplayFlag replayFlag,
            ConcernsSince concernsSince,
            ReadFlagDeadlines readDeadlines,
            Idempotency idempotency,
            Versions versions) {
        this.idempotency = idempotency;
        this.versions = versions;
        this.readFlags = readFlags;
        this.acknowledgeFlag = acknowledgeFlag;
        this.replayFlag = replayFlag;
        this.concernsSince = concernsSince;
        this.readDeadlines = readDeadlines;
    }

    @GET
    @RolesAllowed("flags.read")
    @Operation(
            summary = "List flags, newest first",
            description = "25 to a page, without reviews and concernsSince; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "25")
    public FlagList list(@Context UriInfo uri) {
        var found = readFlags.newestFirst(FlagListing.NEWEST_FIRST.wanted(uri));
        var links = FlagListing.newestFirst(uri, found.flags());
        var deadlines = readDeadlines.of(found.flags().rows());
        return new FlagList(
                found.flags().rows().stream()
                        .map(flag -> FlagAnswer.of(
                                flag, deadlines.get(flag.facts().id().toString()), List.of(), List.of()))
                        .toList(),
                found.total(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("flags.read")
    @Operation(
            summary = "Read a flag with the reviews opened because of it",
            description =
                    "acknowledgeBy: by when somebody must take it up, with the words and the source of that deadline."
                            + " concernsSince: concerns recorded after the cut of the provider's newest flag, in no flag"
                            + " yet.")
    @APIResponse(
            responseCode = "200",
            description = "The flag; its ETag changes with anything in the answer",
            content = @Content(schema = @Schema(implementation = FlagAnswer.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "No such flag, or not for the caller's organisation")
    public Response get(@PathParam("id") String id, @Context Request request) {
        return versions.answer(request, answer(FlagIds.parse(id)));
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed("flags.read")
    @Operation(
            summary = "The evidence as canonical JSON",
            description = "The very bytes whose SHA-256 is the flag's evidenceDigest, which is also the ETag.")
    public Response evidence(@PathParam("id") String id) {
        var evidence = readFlags.find(FlagIds.parse(id)).flag().facts().evidence();
        return Response.ok(evidence.bytes(), MediaType.APPLICATION_JSON_TYPE)
                .tag(new EntityTag(evidence.digest()))
                .build();
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed("flags.read")
    @Operation(
            summary = "Run the rule again on what was known and on record at the flag's cut",
            description = "Changes nothing. digest and bytes are of what the rule gives now.")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "identical", value = """
        {"identical": true, "bytes": 912,
         "digest": "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"}\
        """)))
    public Replay replay(@PathParam("id") String id) {
        return replayFlag.handle(FlagIds.parse(id));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed("flags.acknowledge")
    @Operation(summary = "Take a flag up", description = "Needs no body. Once only: a second time answers 409.")
    @APIResponse(
            responseCode = "200",
            description = "The flag as it is now",
            content = @Content(schema = @Schema(implementation = FlagAnswer.class)))
    @APIResponse(responseCode = "409", description = "Somebody has acknowledged it already; nothing was changed")
    public Response acknowledge(@PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var flagId = FlagIds.parse(id);
        return idempotency.onceApart(key, null, () -> {
            acknowledgeFlag.handle(flagId);
            return Response.ok(answer(flagId)).build();
        });
    }

    private FlagAnswer answer(FlagId id) {
        var detail = readFlags.find(id);
        return FlagAnswer.of(
                detail.flag(),
                readDeadlines.of(id).orElse(null),
                detail.reviews(),
                concernsSince.of(detail.flag().facts()));
    }

    /** One page of the list. */
    public record FlagList(
            List<FlagAnswer> flags,
            long total,
            @Nullable String previous,
            @Nullable String next) implements Paged {}
}
