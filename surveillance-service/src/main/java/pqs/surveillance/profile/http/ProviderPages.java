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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Refused;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.security.CurrentActor;
import pqs.platform.web.Form;
import pqs.platform.web.chart.Chart;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.app.ReadFlags;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.Attendances;
import pqs.surveillance.observation.app.CountConcerns;
import pqs.surveillance.observation.app.ReadAttendances;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.Providers.ProviderPage;
import pqs.surveillance.provider.app.ReadProviders;
import pqs.surveillance.provider.http.ProviderListing;

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
    private final Clock clock;

    ProviderPages(
            ReadProviders providers,
            ReadFlags flags,
            ReadAttendances attendances,
            CountConcerns concerns,
            CurrentActor actor,
            Clock clock) {
        this.providers = providers;
        this.flags = flags;
        this.attendances = attendances;
        this.concerns = concerns;
        this.actor = actor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Form form, ProviderPage found, PageLinks links);

        static native TemplateInstance show(
                Provider provider,
                boolean commissioned,
                @Nullable Long concernsKnown,
                List<Flag> flags,
                AttendancesShown attendances,
                Form form);

        private Templates() {}
    }

    @GET
    @RolesAllowed("providers.read")
    public TemplateInstance list(@QueryParam("q") @DefaultValue("") String q, @Context UriInfo uri) {
        var words = q.strip();
        var found = providers.search(words, ProviderListing.LISTING.wanted(uri));
        return Templates.list(Form.blank().with("q", words), found, ProviderListing.links(uri, found.providers()));
    }

    /**
     * The charts, and which knowledge they show.
     *
     * @param knownAt when the newest of what is shown became known; none where nothing is
     */
    record AttendancesShown(
            List<Chart> charts, Instant asKnownAt, @Nullable Instant knownAt, String source) {}

    @GET
    @Path("/{code}")
    @RolesAllowed("providers.read")
    public TemplateInstance show(@PathParam("code") String code, @Context UriInfo address) {
        var provider = providers.find(code);
        var known = concerns.knownAbout(provider);
        var asKnown = AsKnown.of(address.getQueryParameters(), clock.instant());
        return Templates.show(
                provider,
                provider.isCommissionedByAnyOf(actor.get().organisations()),
                known.isPresent() ? known.getAsLong() : null,
                actor.get().may("flags.read") ? flags.of(provider.code()) : List.of(),
                shown(provider, asKnown),
                asKnown.form());
    }

    @GET
    @Path("/{code}/attendances.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed("providers.read")
    public Response csv(@PathParam("code") String code, @Context UriInfo address) {
        var provider = providers.find(code);
        var asKnown = AsKnown.of(address.getQueryParameters(), clock.instant());
        if (asKnown.form().hasErrors()) {
            throw Refused.invalid(
                    "not-a-day",
                    "The day in the address is none.",
                    asKnown.form().faults());
        }
        return Response.ok(AttendanceCsv.of(attendances.of(provider.code(), asKnown.moment())))
                .header("Content-Disposition", "attachment; filename=\"attendances-" + provider.code() + ".csv\"")
                .build();
    }

    private AttendancesShown shown(Provider provider, AsKnown asKnown) {
        var returns = attendances.of(provider.code(), asKnown.moment());
        var csv = "/surveillance/providers/" + provider.code() + "/attendances.csv" + asKnown.query();
        return new AttendancesShown(
                AttendanceCharts.of(provider.name(), returns, csv),
                asKnown.moment(),
                returns.stream()
                        .map(AttendanceReturn::knownAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Attendances.SOURCE);
    }
}
