package pqs.intake.practice.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.practice.app.PracticeDirectory;
import pqs.intake.practice.http.PracticeViews.PracticeDetailView;
import pqs.intake.practice.http.PracticeViews.PracticesView;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Versions;

/** The directory of practices, to search. */
@Path("/api/practices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practices")
@RunOnVirtualThread
public class PracticeApi {

    private final PracticeDirectory directory;
    private final Versions versions;

    PracticeApi(PracticeDirectory directory, Versions versions) {
        this.directory = directory;
        this.versions = versions;
    }

    @GET
    @RolesAllowed({"practices.search", "practices.import"})
    @Operation(
            summary = "Search by code, name, address and postcode",
            description =
                    "Each word is found anywhere; the practice with that very code first, then open ones, 20 to a page,"
                            + " read on by next and previous. Where nothing holds every word, what is most like them is"
                            + " answered, and nearest is true.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "20")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = PracticesView.class)))
    @APIResponse(responseCode = "400", description = "q has no word of two characters")
    public PracticesView search(
            @QueryParam("q") @Nullable @Parameter(example = "harbour lane") String q, @Context UriInfo uri) {
        var words = SearchWords.parse(Objects.requireNonNullElse(q, "")).orElseThrow(PracticeApi::tooShort);
        var found = directory.search(words, PracticeListing.FOUND.wanted(uri));
        return PracticeViews.list(
                found,
                PracticeListing.FOUND.links(uri, found.practices(), practice -> Practices.placeOf(practice, words)));
    }

    @GET
    @Path("{practiceCode}")
    @RolesAllowed({"practices.search", "practices.import"})
    @Operation(summary = "One practice, with who followed it and whom it followed")
    @APIResponse(
            responseCode = "200",
            description = "The practice",
            content = @Content(schema = @Schema(implementation = PracticeDetailView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "The directory has no such practice")
    public Response detail(@PathParam("practiceCode") String code, @Context Request request) {
        return PracticeCode.parse(code)
                .flatMap(directory::detail)
                .map(detail -> versions.answer(request, PracticeViews.detail(detail)))
                .orElseThrow(() -> Refused.notFound("There is no such practice in the directory."));
    }

    private static Refused tooShort() {
        return Refused.invalid(
                "invalid-search",
                "There is too little to search by.",
                List.of(new Fault(
                        "q", "too-short", "Give at least two characters of a code, name, address or postcode.")));
    }
}
