package pqs.intake.triage.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.triage.TriageRow;
import pqs.intake.triage.View;
import pqs.intake.triage.app.ReadWorklist;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.web.Choice;

/** The list of work of those who triage, and of the leads. */
@Path("/triage")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"concerns.triage", "concerns.safeguarding", "concerns.fraud"})
@RunOnVirtualThread
public class WorklistPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(
                List<TriageItem> items,
                TriageFilters filters,
                List<TriageFilters.Tab> tabs,
                List<Choice> providers,
                String nothing,
                PageLinks links);
    }

    private final ReadWorklist worklist;
    private final Clock clock;

    WorklistPages(ReadWorklist worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("view") @DefaultValue("") String view,
            @QueryParam("provider") @DefaultValue("") String provider,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("attention") @DefaultValue("") String attention,
            @QueryParam("reference") @DefaultValue("") String reference,
            @Context UriInfo uri) {
        var filters = TriageFilters.of(new TriageFilters.Asked(view, provider, category, attention, reference));
        var found = worklist.page(filters.filter(), TriageListing.LIST.wanted(uri));
        var now = clock.instant();
        return Templates.list(
                found.rows()
                        .map(row -> TriageItem.of(row, found.provider(row), now))
                        .rows(),
                filters,
                Stream.of(View.values())
                        .map(one -> filters.tab(one, found.count(one)))
                        .toList(),
                found.providers().values().stream()
                        .map(one -> new Choice(one.code().value(), one.name()))
                        .toList(),
                nothing(filters, found),
                TriageListing.LIST.links(uri, found.rows(), TriageRow::place));
    }

    private static String nothing(TriageFilters filters, ReadWorklist.Found found) {
        if (!filters.chosen().isEmpty() && found.count(filters.view()) > 0) {
            return "No concern is like this. Take a filter out to see others.";
        }
        return switch (filters.view()) {
            case TO_DO ->
                found.ofLead()
                        ? "You have seen every concern that calls for you."
                        : "Nothing waits for you. Whatever is reported next comes up here.";
            case WAITING -> "Nothing waits for a provider or a reporter.";
            case OPEN -> "No concern is open.";
            case CLOSED -> "No concern is closed yet.";
            case COMPLIMENTS -> "No compliment is on record yet.";
            case ELSEWHERE -> "Nobody else triages a concern about a provider that you use.";
        };
    }
}
