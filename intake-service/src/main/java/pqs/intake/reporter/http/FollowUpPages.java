package pqs.intake.reporter.http;

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
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Severity;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.reporter.FollowUp;
import pqs.intake.reporter.TypedFollowUp;
import pqs.intake.reporter.app.FollowUpConcern;
import pqs.intake.reporter.app.OpenQuestion;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.time.WorkingCalendar;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** What a practice does with its own concern later, one page for each. */
@Path("/concerns/{concernId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class FollowUpPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance add(Form form, OwnConcern concern);

        static native TemplateInstance correct(
                Form form,
                OwnConcern concern,
                List<Choice> categories,
                List<Choice> severities,
                List<Choice> urgent,
                List<Choice> confidential);

        static native TemplateInstance withdraw(Form form, OwnConcern concern);

        static native TemplateInstance answer(Form form, OwnConcern concern);
    }

    private interface Page {
        TemplateInstance of(Form form, OwnConcern concern);
    }

    private static final List<Choice> CATEGORIES = Categories.all().stream()
            .map(category -> new Choice(category.code(), category.label()))
            .toList();

    private static final List<Choice> SEVERITIES = Stream.of(Severity.values())
            .map(severity -> new Choice(severity.code(), severity.label()))
            .toList();

    private static final List<Choice> URGENT =
            List.of(new Choice("yes", "It is urgent: somebody may come to harm now"));

    private static final List<Choice> CONFIDENTIAL =
            List.of(new Choice("yes", "Do not tell the provider from now on who reported it"));

    private final FollowUpConcern followUp;
    private final OpenQuestion questions;
    private final Clock clock;
    private final KeptWords keptWords;

    FollowUpPages(FollowUpConcern followUp, OpenQuestion questions, Clock clock, KeptWords keptWords) {
        this.keptWords = keptWords;
        this.followUp = followUp;
        this.questions = questions;
        this.clock = clock;
    }

    @GET
    @Path("add")
    @Operation(hidden = true)
    public TemplateInstance add(@PathParam("concernId") String concernId) {
        return Templates.add(Form.blank(), concern(ConcernIds.parse(concernId)));
    }

    @GET
    @Path("correct")
    @Operation(hidden = true)
    public TemplateInstance correct(@PathParam("concernId") String concernId) {
        var concern = concern(ConcernIds.parse(concernId));
        var facts = concern.standing().facts().concern();
        var form = Form.blank()
                .with("category", facts.category().code())
                .with("severity", facts.severity().code())
                .with("occurredOn-day", String.valueOf(facts.occurredOn().getDayOfMonth()))
                .with("occurredOn-month", String.valueOf(facts.occurredOn().getMonthValue()))
                .with("occurredOn-year", String.valueOf(facts.occurredOn().getYear()));
        return correctPage(form, concern);
    }

    @GET
    @Path("withdraw")
    @Operation(hidden = true)
    public TemplateInstance withdraw(@PathParam("concernId") String concernId) {
        return Templates.withdraw(Form.blank(), concern(ConcernIds.parse(concernId)));
    }

    @GET
    @Path("answer")
    @Operation(hidden = true)
    public TemplateInstance answer(@PathParam("concernId") String concernId) {
        return Templates.answer(Form.blank(), concern(ConcernIds.parse(concernId)));
    }

    @POST
    @Path("add")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, form) -> read.addition(form.value("words")), Templates::add);
    }

    @POST
    @Path("correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(
                concernId,
                typed,
                (read, form) -> read.correction(
                        form.value("category"),
                        form.value("severity"),
                        form.date("occurredOn"),
                        form.chosen("urgent", "yes"),
                        form.chosen("confidential", "yes"),
                        form.value("reason")),
                FollowUpPages::correctPage);
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, form) -> read.withdrawal(form.value("reason")), Templates::withdraw);
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        return done(concernId, typed, (read, form) -> read.answer(form.value("words")), Templates::answer);
    }

    private Response done(
            String concernId,
            MultivaluedMap<String, String> typed,
            BiFunction<TypedFollowUp, Form, FollowUp> read,
            Page page) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(typed);
        try {
            var today = WorkingCalendar.englandAndWales().dayOf(clock.instant());
            followUp.handle(id, read.apply(new TypedFollowUp(keptWords.checked(form), today), form));
            return SeeOther.page("/intake/concerns/" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(page.of(form.refused(refused), concern(id)))
                    .build();
        }
    }

    private static TemplateInstance correctPage(Form form, OwnConcern concern) {
        return Templates.correct(form, concern, CATEGORIES, SEVERITIES, URGENT, CONFIDENTIAL);
    }

    private OwnConcern concern(ConcernId id) {
        return OwnConcern.of(questions.of(id));
    }
}
