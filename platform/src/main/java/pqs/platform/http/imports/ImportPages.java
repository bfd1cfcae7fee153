package pqs.platform.http.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.imports.Finding;
import pqs.platform.imports.ImportHistory;
import pqs.platform.imports.ImportView;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Importers;
import pqs.platform.imports.ReceiveImport;
import pqs.platform.web.Form;

/** Importing for people: choose what, send the file, watch it, read the report. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("imports.use")
@RunOnVirtualThread
public class ImportPages {

    static final int LOOKS_AGAIN_SECONDS = 3;

    private final Importers importers;
    private final ReceiveImport receiveImport;
    private final ImportHistory history;
    private final ReportCsv reportCsv;
    private final ImportAddress address;

    ImportPages(
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

    @CheckedTemplate(basePath = "imports")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<Importer.Kind> kinds, String path);

        /** @param template there is a file of examples */
        static native TemplateInstance importer(
                Importer.Kind kind, Form form, List<ImportView> imports, String path, boolean template);

        static native TemplateInstance show(
                Importer.Kind kind,
                ImportView view,
                @Nullable ImportView sameFile,
                List<Finding> refused,
                List<Finding> changed,
                boolean watching,
                String path,
                String here);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.list(importers.mine(), address.page());
    }

    @GET
    @Path("/{importer}")
    @Operation(hidden = true)
    public TemplateInstance importer(@PathParam("importer") String name) {
        return importer(importers.require(name), Form.blank());
    }

    @GET
    @Path("/{importer}/template.csv")
    @Produces(ReportCsv.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response template(@PathParam("importer") String name) {
        var csv = importers
                .template(importers.require(name))
                .orElseThrow(() -> Refused.notFound("There is no file of examples for this import."));
        return Response.ok(csv, ReportCsv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "-template.csv\"")
                .build();
    }

    @POST
    @Path("/{importer}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@PathParam("importer") String name, @RestForm("file") @Nullable FileUpload file) {
        var kind = importers.require(name);
        try (var bytes = open(file)) {
            var id = receiveImport.handle(
                    name, Optional.ofNullable(file).map(FileUpload::fileName).orElse(""), bytes);
            return SeeOther.page(address.page(name, id));
        } catch (Refused refusal) {
            return Response.status(Problems.statusOf(refusal))
                    .entity(importer(kind, Form.blank().refused(besideTheFile(refusal))))
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the uploaded file cannot be read", unreadable);
        }
    }

    @GET
    @Path("/{importer}/{id}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("importer") String name,
            @PathParam("id") UUID id,
            @QueryParam("watch") @DefaultValue("true") boolean watch) {
        var view = history.require(name, id);
        boolean watching = watch && view.state().isUnderWay();
        var page = Response.ok(Templates.show(
                importers.require(name),
                view,
                history.sameFileBefore(view).orElse(null),
                history.first(id, "refused"),
                history.first(id, "changed"),
                watching,
                address.page(name),
                address.page(view)));
        return watching ? page.header("Refresh", LOOKS_AGAIN_SECONDS).build() : page.build();
    }

    @GET
    @Path("/{importer}/{id}/report")
    @Produces(ReportCsv.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response report(@PathParam("importer") String name, @PathParam("id") UUID id) {
        return reportCsv.answer(name, id);
    }

    @POST
    @Path("/{importer}/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@PathParam("importer") String name, @PathParam("id") UUID id) {
        history.cancel(name, id);
        return SeeOther.page(address.page(name, id));
    }

    @POST
    @Path("/{importer}/{id}/go-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response goOn(@PathParam("importer") String name, @PathParam("id") UUID id) {
        history.goOn(name, id);
        return SeeOther.page(address.page(name, id));
    }

    private TemplateInstance importer(Importer.Kind kind, Form form) {
        return Templates.importer(
                kind,
                form,
                history.of(kind),
                address.page(),
                importers.template(kind).isPresent());
    }

    /** A browser sends a file without a name when none was chosen. */
    private static InputStream open(@Nullable FileUpload file) throws IOException {
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            throw Refused.invalid(
                    "no-file", "No file was sent.", List.of(new Fault("file", "required", "Choose a CSV file.")));
        }
        return Files.newInputStream(file.uploadedFile());
    }

    private static Refused besideTheFile(Refused refusal) {
        var faults = refusal.faults().stream()
                .map(fault -> new Fault("file", fault.code(), fault.message()))
                .toList();
        return new Refused(refusal.kind(), refusal.code(), refusal.title(), faults);
    }
}
