package pqs.intake.triage.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.Panels;
import pqs.intake.practice.Practice;
import pqs.intake.triage.ReporterNews;
import pqs.intake.triage.app.CaseInSight;
import pqs.intake.triage.app.ReadTriage;
import pqs.platform.audit.TrailLine;
import pqs.platform.time.Deadline;
import pqs.platform.time.WorkingCalendar;

/** A concern as those who triage see it. */
@Path("/triage/{concernId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"concerns.triage", "concerns.safeguarding", "concerns.fraud"})
@RunOnVirtualThread
public class TriagePages {

    private static final Map<String, String> NEWS = Map.of(
            "acknowledge",
                    "You have taken this concern up. The practice that reported it can see that somebody is looking into it.",
            "grade", "Your judgement is on record.",
            "note", "Your note is on record. The reporter does not see it.",
            "question", "Your question is on the reporter’s page.",
            "provider", "The provider was changed.",
            "urgency", "The urgency was changed.",
            "close", "The concern is closed, and its reporter can read what came of it.",
            "reopen", "The concern is open again, and its reporter can read why.",
            "practitioner", "The practitioner is linked.",
            "seen", "It is on record that you have seen this.");

    /**
     * What the page says beside the case.
     *
     * @param practice name and code of who reported it
     * @param typedProvider as the reporter typed it; empty where the provider is on the register
     * @param clock how long there is
     * @param deadline how the time to take it up was worked out; empty where there is none
     * @param news what the reader has just done
     * @param reporter what its reporter told since somebody last did anything with it
     */
    public record Facing(
            String practice,
            String typedProvider,
            Circumstances circumstances,
            String narrative,
            String clock,
            boolean overdue,
            String deadline,
            boolean practitionerHeld,
            boolean patientHeld,
            String news,
            ReporterNews reporter) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance show(
                CaseView view,
                Facing page,
                List<CaseStory.Moment> story,
                List<RawString> panels,
                List<TrailLine> trail);
    }

    private final ReadTriage readTriage;
    private final Panels panels;
    private final Clock clock;

    TriagePages(ReadTriage readTriage, Panels panels, Clock clock) {
        this.readTriage = readTriage;
        this.panels = panels;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @PathParam("concernId") String concernId, @QueryParam("done") @DefaultValue("") String done) {
        var id = ConcernIds.parse(concernId);
        var detail = readTriage.detail(id);
        var whole = detail.whole();
        var reporter =
                ReporterNews.of(whole.brief().standing().facts(), whole.brief().ours() ? whole.steps() : List.of());
        return Templates.show(
                new CaseView(whole.brief()),
                facing(detail, NEWS.getOrDefault(done, ""), reporter, clock.instant()),
                CaseStory.of(whole.steps(), reporter, whole.trail()),
                panels.of(id, Audience.COMMISSIONER),
                whole.trail());
    }

    private static Facing facing(ReadTriage.Detail detail, String news, ReporterNews reporter, Instant now) {
        var whole = detail.whole();
        var open = whole.brief().standing() instanceof ConcernCase.Open
                && whole.brief().standing().facts().source().isConcern();
        var due = open ? whole.brief().dueAt() : Optional.<Instant>empty();
        return new Facing(
                practice(whole),
                whole.report().concern() instanceof Concern.Unlinked unlinked
                        ? unlinked.typed().name()
                        : "",
                whole.report().circumstances(),
                whole.report().account().whatHappened(),
                open && due.isEmpty()
                        ? ClockWords.undated(
                                ReporterNews.actedAt(whole.brief().standing().facts(), whole.steps()),
                                now,
                                WorkingCalendar.englandAndWales())
                        : ClockWords.of(due, now, WorkingCalendar.englandAndWales()),
                ClockWords.isOverdue(due, now),
                detail.acknowledgeBy().map(Deadline::words).orElse(""),
                whole.practitionerHeld(),
                detail.patientHeld(),
                news,
                reporter);
    }

    private static String practice(CaseInSight.Whole whole) {
        var code = whole.report().concern().facts().practice().value();
        return whole.practice()
                .map(Practice::name)
                .map(name -> name + " (" + code + ")")
                .orElse(code);
    }
}
