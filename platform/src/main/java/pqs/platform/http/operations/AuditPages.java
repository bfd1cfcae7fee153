package pqs.platform.http.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.audit.TrailLine;
import pqs.platform.audit.TrailReader;
import pqs.platform.audit.TrailSearch;
import pqs.platform.audit.TrailStatus;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.web.Form;

/** Who changed or read what: for auditors all that concerns their organisation, for everybody what concerns themselves. */
@Path("/operations/audit")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AuditPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> FIELDS = List.of(
            "subject",
            "action",
            "actor",
            "from-day",
            "from-month",
            "from-year",
            "until-day",
            "until-month",
            "until-year");

    private final TrailReader trail;
    private final CurrentActor actor;
    private final String path;

    AuditPages(
            TrailReader trail, CurrentActor actor, @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.trail = trail;
        this.actor = actor;
        this.path = rootPath.replaceAll("/$", "") + "/operations/audit";
    }

    @CheckedTemplate(basePath = "operations")
    static class Templates {
        static native TemplateInstance audit(
                Form form, List<TrailLine> lines, TrailStatus status, String path, Optional<String> next);

        static native TemplateInstance auditAboutMe(List<TrailLine> lines);
    }

    @GET
    @RolesAllowed("audit.read")
    public TemplateInstance search(@Context UriInfo address) {
        var form = Form.of(address.getQueryParameters());
        try {
            var lines = trail.find(searchOf(form));
            return Templates.audit(form, lines, trail.status(), path, nextPage(form, lines));
        } catch (Refused refusal) {
            return Templates.audit(form.refused(refusal), List.of(), trail.status(), path, Optional.empty());
        }
    }

    @GET
    @Path("/about-me")
    @Authenticated
    public TemplateInstance aboutMe() {
        return Templates.auditAboutMe(trail.about(actor.get().subject()));
    }

    private static TrailSearch searchOf(Form form) {
        return new TrailSearch(
                form.answer("subject"),
                form.answer("action"),
                form.answer("actor"),
                day(form, "from").map(day -> day.atStartOfDay(LONDON).toInstant()),
                day(form, "until")
                        .map(day -> day.plusDays(1).atStartOfDay(LONDON).toInstant()),
                form.answer("before").map(AuditPages::id));
    }

    private static Optional<LocalDate> day(Form form, String name) {
        var typed = form.date(name);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            throw Refused.invalid(
                    "invalid-date",
                    "That is not a day.",
                    List.of(new Fault(name, "invalid-date", "Type a day such as 27 3 2026, or leave it empty.")));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("There is no such page.");
        }
    }

    /** A full page may have another behind it. */
    private Optional<String> nextPage(Form form, List<TrailLine> lines) {
        if (lines.size() < TrailReader.ROWS_MAX) {
            return Optional.empty();
        }
        var query = new StringBuilder("?before=").append(lines.getLast().id());
        for (var field : FIELDS) {
            form.answer(field)
                    .ifPresent(value ->
                            query.append('&').append(field).append('=').append(URLEncoder.encode(value, UTF_8)));
        }
        return Optional.of(path + query);
    }
}
