package pqs.platform.http.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import pqs.platform.imports.ImportHistory;
import pqs.platform.imports.SafeCsv;

/** The report of an import as a CSV file, written while it is read. */
@ApplicationScoped
class ReportCsv {

    static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private final ImportHistory history;

    ReportCsv(ImportHistory history) {
        this.history = history;
    }

    /** The report as a file to keep; empty but for its header where nothing was refused and nothing differed. */
    Response answer(String importer, UUID id) {
        var view = history.require(importer, id);
        StreamingOutput body = output -> write(view.id(), output);
        return Response.ok(body, MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + view.importer() + "-report-" + view.id() + ".csv\"")
                .build();
    }

    private void write(UUID id, OutputStream output) throws IOException {
        write(output, "line", "outcome", "field", "code", "what");
        long behind = 0;
        for (var lines = history.report(id, behind); !lines.isEmpty(); lines = history.report(id, behind)) {
            for (var line : lines) {
                var finding = line.finding();
                write(
                        output,
                        Long.toString(finding.line()),
                        finding.outcome(),
                        finding.field(),
                        finding.code(),
                        finding.message());
                behind = line.place();
            }
        }
    }

    private static void write(OutputStream output, String... cells) throws IOException {
        output.write(SafeCsv.row(cells).getBytes(StandardCharsets.UTF_8));
    }
}
