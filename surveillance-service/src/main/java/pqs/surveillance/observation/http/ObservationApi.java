package pqs.surveillance.observation.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pqs.surveillance.observation.AttendanceRow;
import pqs.surveillance.observation.app.ImportAttendances;
import pqs.surveillance.upload.ImportReport;
import pqs.surveillance.upload.http.UploadedCsv;

/** Observations for systems. */
@Path("/api/observations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Observations")
public class ObservationApi {

    private final ImportAttendances importAttendances;

    ObservationApi(ImportAttendances importAttendances) {
        this.importAttendances = importAttendances;
    }

    @POST
    @Path("/imports")
    @Consumes("text/csv")
    @RolesAllowed("observations.import")
    @Operation(
            summary = "Import published accident and emergency figures",
            description =
                    "CSV in UTF-8 with the header period,org_code,type,attendances,breaches,admissions and, if wanted,"
                            + " known_at. Each row becomes three observations. Providers not on the register are registered by code."
                            + " Other figures than before for the same month, provider and type supersede them; the earlier ones"
                            + " stay on record. Importing again changes nothing.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one month", value = """
                                                    period,org_code,type,attendances,breaches,admissions
                                                    2017-03-01,RF4,1,21289,2879,5060
                                                    2017-03-01,RF4,2,813,22,0
                                                    2017-03-01,RF4,other,2850,6,0
                                                    """)))
    @APIResponse(responseCode = "200", description = "What became of each row; refused rows say what to mend")
    @APIResponse(responseCode = "400", description = "Not such a table; nothing was imported")
    public ImportReport importCsv(byte[] file) {
        var columns = Set.of(AttendanceRow.KNOWN_AT);
        return importAttendances.handle(
                UploadedCsv.read(file, AttendanceRow.COLUMNS, columns).rows());
    }
}
