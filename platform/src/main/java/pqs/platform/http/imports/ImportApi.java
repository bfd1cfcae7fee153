package pqs.platform.http.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pqs.platform.imports.ImportHistory;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Importers;
import pqs.platform.imports.ReceiveImport;

/** Importing for systems: send a file, ask how far it is, fetch the report. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("imports.use")
@RunOnVirtualThread
@Tag(name = "Imports")
public class ImportApi {

    private final Importers importers;
    private final ReceiveImport receiveImport;
    private final ImportHistory history;
    private final ReportCsv reportCsv;
    private final ImportAddress address;

    ImportApi(
            Importers importers,
            ReceiveImport receiveImport,
            ImportHistory history,
            ReportCsv reportCsv,
            ImportAddress address) {
        this.importers = importers;
        this.receiveImport = receiveImport;
        this.history = history;
        this.reportCsv = reportCsv;
        this.address = address;
    }

    /** One kind of file that can be sent. */
    public record ImporterAnswer(
            String importer,
            String title,
            String description,
            List<String> columns,
            List<String> optional,
            boolean header) {

        static ImporterAnswer of(Importer.Kind kind) {
            var layout = kind.layout();
            return new ImporterAnswer(
                    kind.name(),
                    kind.title(),
                    kind.description(),
                    layout.required(),
                    layout.optional(),
                    layout.header());
        }
    }

    @GET
    @Operation(summary = "What this service imports, and you may")
    public List<ImporterAnswer> list() {
        return importers.mine().stream().map(ImporterAnswer::of).toList();
    }

    @POST
    @Path("/{importer}")
    @Consumes("text/csv")
    @Operation(
            summary = "Send a file to be imported",
            description =
                    "CSV in UTF-8, at most 64 MB and 250,000 rows. It is stored first and worked on after the answer;"
                            + " Location says where to ask how far it is. Rows with faults are refused one by one and"
                            + " reported; the same file again changes nothing.")
    @APIResponse(responseCode = "202", description = "The file is stored and will be imported, whatever crashes")
    @APIResponse(responseCode = "400", description = "Not such a table; nothing was stored")
    @APIResponse(responseCode = "404", description = "Nothing of this name is imported here, or not by you")
    @APIResponse(responseCode = "413", description = "The file is larger than 64 MB")
    public Response send(
            @PathParam("importer") String importer,
            @QueryParam("fileName") @DefaultValue("") String fileName,
            InputStream file) {
        var id = receiveImport.handle(importer, fileName, file);
        return Response.accepted(answer(importer, id))
                .header(HttpHeaders.LOCATION, address.api(importer, id))
                .build();
    }

    @GET
    @Path("/{importer}")
    @Operation(summary = "The newest imports of your organisation, at most 50")
    public List<ImportAnswer> newest(@PathParam("importer") String importer) {
        return history.of(importers.require(importer)).stream()
                .map(view -> ImportAnswer.of(view, address.api(view.importer(), view.id())))
                .toList();
    }

    @GET
    @Path("/{importer}/{importId}")
    @Operation(summary = "How far an import is, and what became of its rows")
    @APIResponse(responseCode = "404", description = "There is no such import, or it is not your organisation's")
    public ImportAnswer status(@PathParam("importer") String importer, @PathParam("importId") UUID id) {
        return answer(importer, id);
    }

    @GET
    @Path("/{importer}/{importId}/report")
    @Produces(ReportCsv.MEDIA_TYPE)
    @Operation(
            summary = "The report as CSV",
            description =
                    "Columns line, outcome, field, code, what: every fault of every refused row, and what differed"
                            + " in each changed row. No cell of a refused row is quoted.")
    public Response report(@PathParam("importer") String importer, @PathParam("importId") UUID id) {
        return reportCsv.answer(importer, id);
    }

    @POST
    @Path("/{importer}/{importId}/cancel")
    @Operation(summary = "End an import that is under way", description = "What it has taken already stays.")
    public ImportAnswer cancel(@PathParam("importer") String importer, @PathParam("importId") UUID id) {
        history.cancel(importer, id);
        return answer(importer, id);
    }

    private ImportAnswer answer(String importer, UUID id) {
        var view = history.require(importer, id);
        return ImportAnswer.of(view, address.api(view.importer(), view.id()))
                .with(history.first(id, "refused"), history.first(id, "changed"), history.sameFileBefore(view));
    }
}
