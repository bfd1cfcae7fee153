package pqs.intake.report.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.report.TextForm;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.web.Form;

/** The form as a text for when this site is away, and the page that reads it back into the form. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class TextFormPages {

    private static final int OK = 200;
    private static final String TEXT = "text";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance paste(Form form);
    }

    private final ReportPage page;

    TextFormPages(ReportPage page) {
        this.page = page;
    }

    @GET
    @Path("form.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(hidden = true)
    public Response blank() {
        return Response.ok(TextForm.blank())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"concern-form.txt\"")
                .build();
    }

    @GET
    @Path("paste")
    @Operation(hidden = true)
    public TemplateInstance paste() {
        return Templates.paste(
                Form.blank().with(ReportForm.SUBMISSION_KEY, page.newKey().value()));
    }

    @POST
    @Path("paste")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response read(MultivaluedMap<String, String> fields) {
        var pasted = Form.of(fields);
        var text = pasted.value(TEXT);
        if (text.isEmpty()) {
            return again(pasted, "required", "Paste the text of the form that you filled in.");
        }
        if (text.length() > TextForm.CHARACTERS_MAX) {
            return again(pasted, "too-long", "This is far longer than a filled form. Paste one form only.");
        }
        var read = TextForm.read(text);
        if (read.fields().isEmpty()) {
            return again(
                    pasted,
                    "nothing-read",
                    read.notRead().stream().map(TextForm.NotRead::words).collect(Collectors.joining(" ")));
        }
        return page.answer(
                OK,
                form(read).with(ReportForm.SUBMISSION_KEY, page.keyOf(pasted).value()));
    }

    /** The form as read. It is not sent before somebody has looked at it, so what was not read is said as its faults are. */
    private static Form form(TextForm.Read read) {
        var form = Form.blank();
        for (var field : read.fields().entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        var faults = new ArrayList<Fault>();
        read.notRead().forEach(one -> faults.add(new Fault(one.field(), "not-read", one.words())));
        return faults.isEmpty()
                ? form
                : form.refused(Refused.invalid("not-read", "Some of it could not be read.", faults));
    }

    private static Response again(Form pasted, String code, String message) {
        var refused = Refused.invalid("not-read", "The text was not read.", List.of(new Fault(TEXT, code, message)));
        return Response.status(Problems.statusOf(refused))
                .header(HttpHeaders.CACHE_CONTROL, ReportPage.NO_STORE)
                .entity(Templates.paste(pasted.refused(refused)))
                .build();
    }
}
