package pqs.surveillance.profile.http;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.platform.security.CurrentActor;
import pqs.platform.web.Form;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.app.ReadFlags;
import pqs.surveillance.observation.app.CountConcerns;
import pqs.surveillance.observation.app.ReadAttendances;
import pqs.surveillance.paging.http.PageLinks;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.Providers.ProviderPage;
import pqs.surveillance.provider.app.ReadProviders;

/** Looking up a provider, and all that is held about one. */
@Path("/providers")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ProviderPages {

    private final ReadProviders providers;
    private final ReadFlags flags;
    private final ReadAttendances attendances;
    private final CountConcerns concerns;
    private final CurrentActor actor;

    ProviderPages(
            ReadProviders providers,
            ReadFlags flags,
            ReadAttendances attendances,
            CountConcerns concerns,
            CurrentActor actor) {
        this.providers = providers;
        this.flags = flags;
        this.attendances = attendances;
        this.concerns = concerns;
        this.actor = actor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Form form, ProviderPage found, PageLinks links);

        static native TemplateInstance show(
                Provider provider,
                boolean commissioned,
                @Nullable Long concernsKnown,
                List<Flag> flags,
                AttendanceTable attendances);

        private Templates() {}
    }

    @GET
    @RolesAllowed("providers.read")
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("page") @DefaultValue("1") int page) {
        var words = q.strip();
        var found = providers.search(words, page);
        return Templates.list(Form.blank().with("q", words), found, PageLinks.of(found.page(), found.pages(), words));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("providers.read")
    public TemplateInstance show(@PathParam("code") String code, @QueryParam("page") @DefaultValue("1") int page) {
        var provider = providers.find(code);
        var known = concerns.knownAbout(provider);
        return Templates.show(
                provider,
                provider.isCommissionedByAnyOf(actor.get().organisations()),
                known.isPresent() ? known.getAsLong() : null,
                actor.get().may("flags.read") ? flags.of(provider.code()) : List.of(),
                AttendanceTable.of(attendances.of(provider.code()), page));
    }
}
