package pqs.intake.practice.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;
import pqs.intake.practice.app.PracticeDirectory;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Refused;
import pqs.platform.web.Form;

/** The directory of practices for people: search and detail. */
@Path("/practices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"practices.search", "practices.import"})
@RunOnVirtualThread
public class PracticePages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param searched there was enough to search by */
        static native TemplateInstance search(Form form, boolean searched, List<Practice> practices, int rowsMax);

        static native TemplateInstance detail(
                Practice practice, @Nullable LocalDate closedOn, List<PracticeChange> changes);
    }

    private final PracticeDirectory directory;

    PracticePages(PracticeDirectory directory) {
        this.directory = directory;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(@QueryParam("q") @Nullable String q) {
        var typed = Objects.requireNonNullElse(q, "");
        var words = SearchWords.parse(typed);
        return Templates.search(
                Form.blank().with("q", typed),
                words.isPresent(),
                words.map(directory::search).orElseGet(List::of),
                PracticeDirectory.ROWS_MAX);
    }

    @GET
    @Path("{practiceCode}")
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("practiceCode") String code) {
        return PracticeCode.parse(code)
                .flatMap(directory::find)
                .map(this::page)
                .orElseThrow(() -> Refused.notFound("There is no such practice in the directory."));
    }

    private TemplateInstance page(Practice practice) {
        return Templates.detail(
                practice,
                practice.state() instanceof PracticeState.Closed(var on) ? on : null,
                directory.changesOf(practice));
    }
}
