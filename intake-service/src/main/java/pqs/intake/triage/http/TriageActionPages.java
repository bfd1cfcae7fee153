package pqs.intake.triage.http;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Severity;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.concern.http.StaleForms;
import pqs.intake.triage.NeutralWords;
import pqs.intake.triage.Themes;
import pqs.intake.triage.TriageAction;
import pqs.intake.triage.TypedAction;
import pqs.intake.triage.app.ReadTriage;
import pqs.intake.triage.app.TriageConcern;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.time.WorkingCalendar;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** What those who triage do with a concern, one page for each. */
@Path("/triage/{concernId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class TriageActionPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance acknowledge(Form form, CaseView view);

        static native TemplateInstance grade(Form form, CaseView view, List<Choice> harms, List<Choice> themes);

        static native TemplateInstance note(Form form, CaseView view);

        static native TemplateInstance question(Form form, CaseView view);

        static native TemplateInstance urgency(Form form, CaseView view, List<Choice> choices);

        static native TemplateInstance close(Form form, CaseView view, List<Choice> outcomes, List<Choice> neutral);

        static native TemplateInstance reopen(Form form, CaseView view);
    }

    private static final List<Choice> HARMS = Stream.of(Severity.values())
            .map(severity -> new Choice(severity.code(), severity.label()))
            .toList();

    private static final List<Choice> THEMES = Themes.all().stream()
            .map(theme -> new Choice(theme.code(), theme.label()))
            .toList();

    private static final List<Choice> URGENT =
            List.of(new Choice("yes", "Urgent: somebody may come to harm now"), new Choice("no", "Not urgent"));

    private static final List<Choice> OUTCOMES = Stream.of(Outcome.Kind.values())
            .map(kind -> new Choice(kind.code(), kind.label()))
            .toList();

    private static final List<Choice> NEUTRAL = NeutralWords.all().entrySet().stream()
            .map(entry -> new Choice(entry.getKey(), entry.getValue()))
            .toList();

    private interface Page {
        TemplateInstance of(Form form, CaseView view);
    }

    private interface Reader {
        TriageAction read(TypedAction typed, ConcernCase standing, LocalDate today);
    }

    private final ReadTriage readTriage;
    private final TriageConcern triage;
    private final Clock clock;
    private final KeptWords keptWords;

    TriageActionPages(ReadTriage readTriage, TriageConcern triage, Clock clock, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.readTriage = readTriage;
        this.triage = triage;
        this.clock = clock;
    }

    @GET
    @Path("acknowledge")
    @Operation(hidden = true)
    public TemplateInstance acknowledge(@PathParam("concernId") String concernId) {
        return page(concernId, this::acknowledgePage);
    }

    @POST
    @Path("acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(
                concernId, typed, (_, _, _) -> new TriageAction.Acknowledge(), this::acknowledgePage, "acknowledge");
    }

    @GET
    @Path("grade")
    @Operation(hidden = true)
    public TemplateInstance grade(@PathParam("concernId") String concernId) {
        return page(concernId, this::gradePage);
    }

    @POST
    @Path("grade")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response grade(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, _, today) -> read.grade(today), this::gradePage, "grade");
    }

    @GET
    @Path("note")
    @Operation(hidden = true)
    public TemplateInstance note(@PathParam("concernId") String concernId) {
        return page(concernId, this::notePage);
    }

    @POST
    @Path("note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, _, today) -> read.note(today), this::notePage, "note");
    }

    @GET
    @Path("question")
    @Operation(hidden = true)
    public TemplateInstance question(@PathParam("concernId") String concernId) {
        return page(concernId, this::questionPage);
    }

    @POST
    @Path("question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response question(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, _, today) -> read.question(today), this::questionPage, "question");
    }

    @GET
    @Path("urgency")
    @Operation(hidden = true)
    public TemplateInstance urgency(@PathParam("concernId") String concernId) {
        return page(concernId, this::urgencyPage);
    }

    @POST
    @Path("urgency")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response urgency(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, _, today) -> read.urgency(today), this::urgencyPage, "urgency");
    }

    @GET
    @Path("close")
    @Operation(hidden = true)
    public TemplateInstance close(@PathParam("concernId") String concernId) {
        return page(concernId, this::closePage);
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(
                concernId,
                typed,
                (read, standing, today) -> read.closure(standing.facts().isSensitive(), today),
                this::closePage,
                "close");
    }

    @GET
    @Path("reopen")
    @Operation(hidden = true)
    public TemplateInstance reopen(@PathParam("concernId") String concernId) {
        return page(concernId, this::reopenPage);
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reopen(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, _, today) -> read.reopening(today), this::reopenPage, "reopen");
    }

    private TemplateInstance acknowledgePage(Form form, CaseView view) {
        return Templates.acknowledge(form, view);
    }

    private TemplateInstance gradePage(Form form, CaseView view) {
        return Templates.grade(asJudged(form, view), view, HARMS, THEMES);
    }

    private TemplateInstance notePage(Form form, CaseView view) {
        return Templates.note(form, view);
    }

    private TemplateInstance questionPage(Form form, CaseView view) {
        return Templates.question(form, view);
    }

    private TemplateInstance urgencyPage(Form form, CaseView view) {
        return Templates.urgency(form, view, URGENT);
    }

    private TemplateInstance closePage(Form form, CaseView view) {
        return Templates.close(form, view, OUTCOMES, view.facts().isSensitive() ? NEUTRAL : List.of());
    }

    private TemplateInstance reopenPage(Form form, CaseView view) {
        return Templates.reopen(form, view);
    }

    /** A fresh form begins with what was judged before. */
    private static Form asJudged(Form form, CaseView view) {
        if (form.hasErrors() || view.grading().isEmpty()) {
            return form;
        }
        var before = view.grading().get();
        var values = new LinkedHashMap<>(form.values());
        values.put("harmActual", List.of(before.actual().code()));
        values.put("harmPotential", List.of(before.potential().code()));
        values.put("themes", before.themes());
        return new Form(values, form.faults());
    }

    private TemplateInstance page(String concernId, Page page) {
        return page(ConcernIds.parse(concernId), Form.blank(), page);
    }

    private TemplateInstance page(ConcernId id, Form form, Page page) {
        var view = new CaseView(readTriage.brief(id));
        return page.of(form.with("version", String.valueOf(view.facts().version())), view);
    }

    private Response done(
            String concernId, MultivaluedMap<String, String> typed, Reader reader, Page page, String done) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(typed);
        try {
            var read = new TypedAction(typed, keptWords.checked(form));
            var today = WorkingCalendar.englandAndWales().dayOf(clock.instant());
            triage.handle(
                    id, SeenVersions.ofForm(form.value("version")), standing -> reader.read(read, standing, today));
            return SeeOther.page("/intake/triage/" + id + "?done=" + done);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(page(id, StaleForms.refused(form, refused), page))
                    .build();
        }
    }
}
