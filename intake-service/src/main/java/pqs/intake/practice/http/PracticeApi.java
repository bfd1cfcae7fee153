package pqs.intake.practice.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.app.PracticeDirectory;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** The directory of practices, to search. */
@Path("/api/practices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practices")
@RunOnVirtualThread
public class PracticeApi {

    private final PracticeDirectory directory;

    PracticeApi(PracticeDirectory directory) {
        this.directory = directory;
    }

    @GET
    @RolesAllowed({"practices.search", "practices.import"})
    @Operation(summary = "Search by code, name, address and postcode; at most 20 answers, open practices first")
    @APIResponse(responseCode = "400", description = "q has no word of two characters")
    public List<PracticeView> search(@QueryParam("q") @Nullable String q) {
        var words = SearchWords.parse(Objects.requireNonNullElse(q, "")).orElseThrow(PracticeApi::tooShort);
        return directory.search(words).stream().map(PracticeView::of).toList();
    }

    @GET
    @Path("{practiceCode}")
    @RolesAllowed({"practices.search", "practices.import"})
    @Operation(summary = "One practice")
    public PracticeView detail(@PathParam("practiceCode") String code) {
        return PracticeCode.parse(code)
                .flatMap(directory::find)
                .map(PracticeView::of)
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
