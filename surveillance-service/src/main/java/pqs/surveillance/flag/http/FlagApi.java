package pqs.surveillance.flag.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

    FlagApi(
            ReadFlags readFlags,
            AcknowledgeFlag acknowledgeFlag,
            ReplayFlag replayFlag,
            ConcernsSince concernsSince,
            ReadFlagDeadlines readDeadlines) {
        this.readFlags = readFlags;
        this.acknowledgeFlag = acknowledgeFlag;
        this.replayFlag = replayFlag;
        this.concernsSince = concernsSince;
        this.readDeadlines = readDeadlines;
    }

    @GET
    @RolesAllowed("flags.read")
    @Operation(summary = "List flags, newest first", description = "25 to a page, without reviews and concernsSince.")
    public FlagList list(@QueryParam("page") @DefaultValue("1") int page) {
        var found = readFlags.newestFirst(page);
        var deadlines = readDeadlines.of(found.flags());
        return new FlagList(
                found.flags().stream()
                        .map(flag -> FlagAnswer.of(
                                flag, deadlines.get(flag.facts().id().toString()), List.of(), List.of()))
                        .toList(),
                found.total(),
                found.page(),
                found.pages());
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
    @APIResponse(responseCode = "404", description = "No such flag, or not for the caller's organisation")
    public FlagAnswer get(@PathParam("id") String id) {
        return answer(FlagIds.parse(id));
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
    @APIResponse(responseCode = "200", description = "The flag as it is now")
    @APIResponse(responseCode = "409", description = "Somebody has acknowledged it already; nothing was changed")
    public FlagAnswer acknowledge(@PathParam("id") String id) {
        var flagId = FlagIds.parse(id);
        acknowledgeFlag.handle(flagId);
        return answer(flagId);
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
    public record FlagList(List<FlagAnswer> flags, long total, int page, int pages) {}
}
