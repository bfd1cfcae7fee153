package pqs.intake.practice.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.app.ImportPractices;
import pqs.intake.practice.app.PracticeDirectory;
import pqs.intake.practice.csv.PracticeFile;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** The directory of practices: import it, search it. */
@Path("/api/practices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practices")
@RunOnVirtualThread
public class PracticeApi {

    private static final String EXAMPLE = """
            "DEMO-GP1","Harbour Lane Surgery (invented)","Y54","Q74","1 Harbour Lane","","Saltmouth","","","ZZ1 1AA",\
            "20010401","","A","B","DEMO-ICB1","20130401","","","","","","0","","DEMO-ICB1","","4",""
            """;

    private final PracticeDirectory directory;
    private final ImportPractices importPractices;

    PracticeApi(PracticeDirectory directory, ImportPractices importPractices) {
        this.directory = directory;
        this.importPractices = importPractices;
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

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @RolesAllowed("practices.import")
    @Operation(
            summary = "Import the national practice file",
            description = "ODS epraccur layout: 27 columns, no header,"
                    + " UTF-8. Rows with faults are refused one by one; the same file again changes nothing.")
    @RequestBody(
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "one row", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The file could not be read to its end; nothing was taken")
    public ImportView importFile(InputStream file) {
        long started = System.nanoTime();
        var report = importPractices.handle(new PracticeFile(file));
        return ImportView.of(report, Duration.ofNanos(System.nanoTime() - started));
    }

    private static Refused tooShort() {
        return Refused.invalid(
                "invalid-search",
                "There is too little to search by.",
                List.of(new Fault(
                        "q", "too-short", "Give at least two characters of a code, name, address or postcode.")));
    }
}
