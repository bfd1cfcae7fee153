package pqs.intake.practice.http;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;
import pqs.intake.practice.Practices;
import pqs.intake.practice.app.PracticeDirectory;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Refused;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.paging.ByName;
import pqs.platform.paging.Slice;
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

        /**
         * @param searched there was enough to search by
         * @param nearest nothing holds the words as typed; these are like them
         */
        static native TemplateInstance search(
                Form form, boolean searched, boolean nearest, List<Practice> practices, PageLinks links);

        static native TemplateInstance detail(
                Practice practice,
                @Nullable LocalDate closedOn,
                List<PracticeChange> changes,
                List<SuccessionLine> successors,
                List<SuccessionLine> predecessors,
                @Nullable Instant missingSince,
                List<String> panels);

        static native TemplateInstance missing(List<Practice> practices, PageLinks links);
    }

    private final PracticeDirectory directory;
    private final List<PracticePanel> panels;

    PracticePages(PracticeDirectory directory, @All List<PracticePanel> panels) {
        this.directory = directory;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(PracticePanel::order))
                .toList();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(@QueryParam("q") @Nullable String q, @Context UriInfo uri) {
        var typed = Objects.requireNonNullElse(q, "");
        var form = Form.blank().with("q", typed);
        return SearchWords.parse(typed)
                .map(words -> found(form, words, uri))
                .orElseGet(() -> Templates.search(form, false, false, List.of(), PageLinks.NONE));
    }

    @GET
    @Path("missing")
    @RolesAllowed("practices.import")
    @Operation(hidden = true)
    public TemplateInstance missing(@Context UriInfo uri) {
        var missing = directory.missing(PracticeListing.MISSING.wanted(uri));
        return Templates.missing(
                missing.rows(),
                PracticeListing.MISSING.links(
                        uri,
                        missing,
                        practice -> new ByName(practice.name(), practice.code().value())));
    }

    @GET
    @Path("{practiceCode}")
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("practiceCode") String code) {
        return PracticeCode.parse(code)
                .flatMap(directory::detail)
                .map(this::page)
                .orElseThrow(() -> Refused.notFound("There is no such practice in the directory."));
    }

    private TemplateInstance found(Form form, SearchWords words, UriInfo uri) {
        var found = directory.search(words, PracticeListing.FOUND.wanted(uri));
        Slice<Practice> practices = found.practices();
        return Templates.search(
                form,
                true,
                found.nearest(),
                practices.rows(),
                PracticeListing.FOUND.links(uri, practices, practice -> Practices.placeOf(practice, words)));
    }

    private TemplateInstance page(PracticeDirectory.Detail detail) {
        var practice = detail.practice();
        return Templates.detail(
                practice,
                practice.state() instanceof PracticeState.Closed(var on) ? on : null,
                detail.changes(),
                SuccessionLine.successors(detail),
                SuccessionLine.predecessors(detail),
                detail.missingSince().orElse(null),
                panels.stream()
                        .map(panel -> panel.of(practice))
                        .flatMap(Optional::stream)
                        .map(TemplateInstance::render)
                        .toList());
    }
}
