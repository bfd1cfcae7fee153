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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.KeptWords;
import pqs.intake.concern.http.ProviderChoices;
import pqs.intake.concern.http.StaleForms;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.search.SearchWords;
import pqs.intake.triage.TypedAction;
import pqs.intake.triage.app.ChangeProvider;
import pqs.intake.triage.app.ReadTriage;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.time.WorkingCalendar;
import pqs.platform.web.Form;

/** The page on which another provider or site is chosen for a concern. */
@Path("/triage/{concernId}/provider")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class ChangeProviderPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance change(Form form, CaseView view, ProviderChoices found);
    }

    private final ReadTriage readTriage;
    private final ChangeProvider changeProvider;
    private final ProviderRegister register;
    private final Clock clock;
    private final KeptWords keptWords;

    ChangeProviderPages(
            ReadTriage readTriage,
            ChangeProvider changeProvider,
            ProviderRegister register,
            Clock clock,
            KeptWords keptWords) {
        this.keptWords = keptWords;
        this.readTriage = readTriage;
        this.changeProvider = changeProvider;
        this.register = register;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance choose(@PathParam("concernId") String concernId, @QueryParam("q") @Nullable String q) {
        var view = new CaseView(readTriage.brief(ConcernIds.parse(concernId)));
        return page(Form.blank().with("q", q == null ? view.provider() : q), view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(typed);
        try {
            var why = new TypedAction(typed, keptWords.checked(form))
                    .reason(WorkingCalendar.englandAndWales().dayOf(clock.instant()));
            changeProvider.handle(
                    id,
                    SeenVersions.ofForm(form.value("version")),
                    form.value("providerCode"),
                    form.answer("siteCode"),
                    why);
            return SeeOther.page("/intake/triage/" + id + "?done=provider");
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(page(StaleForms.refused(form, refused), view(id)))
                    .build();
        }
    }

    private CaseView view(ConcernId id) {
        return new CaseView(readTriage.brief(id));
    }

    private TemplateInstance page(Form form, CaseView view) {
        var found = SearchWords.parse(form.value("q")).map(register::search).orElseGet(List::of);
        return Templates.change(
                form.with("version", String.valueOf(view.facts().version())),
                view,
                ProviderChoices.found(found, ProviderRegister.ROWS_MAX));
    }
}
