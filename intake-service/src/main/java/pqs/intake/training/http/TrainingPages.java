package pqs.intake.training.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.training.SessionReader;
import pqs.intake.training.TrainingKind;
import pqs.intake.training.TrainingRow;
import pqs.intake.training.Trainings;
import pqs.intake.training.app.RecordTraining;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.imports.SafeCsv;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Training for practices: the list, one session, and the forms that record it and who came. */
@Path("/training")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("practices.training")
@RunOnVirtualThread
public class TrainingPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Choice> KINDS = Stream.of(TrainingKind.values())
            .map(kind -> new Choice(kind.code(), kind.label()))
            .toList();

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<Trainings.Listed> sessions, PageLinks links);

        static native TemplateInstance session(Form form, List<Choice> kinds);

        static native TemplateInstance detail(RecordTraining.Detail detail);

        static native TemplateInstance attendance(Form form, RecordTraining.Detail detail);
    }

    private final RecordTraining training;
    private final Clock clock;

    TrainingPages(RecordTraining training, Clock clock) {
        this.training = training;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@Context UriInfo uri) {
        var sessions = training.newest(TrainingListing.NEWEST.wanted(uri));
        return Templates.list(
                sessions.rows(),
                TrainingListing.NEWEST.links(
                        uri, sessions, each -> each.session().id().value()));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance blank() {
        return Templates.session(Form.blank(), KINDS);
    }

    /** An empty file with the columns of an import, and a row that shows how. */
    @GET
    @Path("template")
    @Produces("text/csv; charset=utf-8")
    @Operation(hidden = true)
    public Response template() {
        var csv = SafeCsv.row(TrainingRow.COLUMNS.toArray(String[]::new))
                + SafeCsv.row(
                        "2026-04-01",
                        TrainingKind.HOW_TO_REPORT.code(),
                        "How to report a concern (an example: take this row out)",
                        "Quality team",
                        "A81001",
                        "4");
        return Response.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"training-attendance.csv\"")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response session(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        try {
            var reader = reader();
            var facts =
                    reader.session(form.value("kind"), form.value("title"), form.date("heldOn"), form.value("runBy"));
            var session = training.session(facts.orElseThrow(
                    () -> Refused.invalid("invalid-training", "The session was not recorded.", reader.faults())));
            return SeeOther.page("/intake/training/" + session.id());
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .entity(Templates.session(form.refused(refused), KINDS))
                    .build();
        }
    }

    @GET
    @Path("{sessionId}")
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("sessionId") String sessionId) {
        return Templates.detail(training.detail(TrainingListing.id(sessionId)));
    }

    @GET
    @Path("{sessionId}/attendance")
    @Operation(hidden = true)
    public TemplateInstance askAttendance(@PathParam("sessionId") String sessionId) {
        return Templates.attendance(Form.blank(), training.detail(TrainingListing.id(sessionId)));
    }

    @POST
    @Path("{sessionId}/attendance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response attendance(@PathParam("sessionId") String sessionId, MultivaluedMap<String, String> fields) {
        var id = TrainingListing.id(sessionId);
        var form = Form.of(fields);
        try {
            var reader = reader();
            var attendance = reader.attendance(form.value("practiceCode"), form.value("staff"));
            training.attendance(
                    id,
                    List.of(attendance.orElseThrow(() -> Refused.invalid(
                            "invalid-attendance", "Nobody's attendance was written down.", reader.faults()))));
            return SeeOther.page("/intake/training/" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(Templates.attendance(form.refused(refused), training.detail(id)))
                    .build();
        }
    }

    private SessionReader reader() {
        return new SessionReader(LocalDate.ofInstant(clock.instant(), LONDON), SessionReader.Names.FORM);
    }
}
