package pqs.surveillance.flag.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.web.Form;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.Flags.FlagPage;
import pqs.surveillance.flag.OpenedReview;
import pqs.surveillance.flag.Replay;
import pqs.surveillance.flag.app.AcknowledgeFlag;
import pqs.surveillance.flag.app.ConcernsSince;
import pqs.surveillance.flag.app.ReadFlagDeadlines;
import pqs.surveillance.flag.app.ReadFlags;
import pqs.surveillance.flag.app.ReplayFlag;
import pqs.surveillance.flag.app.SevereHarm;
import pqs.surveillance.provider.Site;
import pqs.surveillance.provider.app.ReadProviders;

/** The flags for people. */
@Path("/flags")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FlagPages {

    private final ReadFlags readFlags;
    private final AcknowledgeFlag acknowledgeFlag;
    private final ReplayFlag replayFlag;
    private final ConcernsSince concernsSince;
    private final SevereHarm severeHarm;
    private final ReadFlagDeadlines readDeadlines;
    private final ReadProviders readProviders;
    private final ObjectMapper json;
    private final Clock clock;

    FlagPages(
            ReadFlags readFlags,
            AcknowledgeFlag acknowledgeFlag,
            ReplayFlag replayFlag,
            ConcernsSince concernsSince,
            SevereHarm severeHarm,
            ReadFlagDeadlines readDeadlines,
            ReadProviders readProviders,
            ObjectMapper json,
            Clock clock) {
        this.readFlags = readFlags;
        this.acknowledgeFlag = acknowledgeFlag;
        this.replayFlag = replayFlag;
        this.concernsSince = concernsSince;
        this.severeHarm = severeHarm;
        this.readDeadlines = readDeadlines;
        this.readProviders = readProviders;
        this.json = json;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                FlagPage found, List<FlagWorkItem> items, FlagListFilters filters, PageLinks links);

        static native TemplateInstance show(
                Form form,
                FlagAddress address,
                Flag flag,
                @Nullable DeadlineView deadline,
                Flag.@Nullable Acknowledged acknowledgement,
                List<OpenedReview> reviews,
                EvidenceView evidence,
                List<EvidenceView.Concern> since,
                FlagStory story,
                boolean severe,
                Map<String, String> siteNames,
                boolean justAcknowledged,
                String deadlineNews);

        static native TemplateInstance replay(FlagAddress address, Flag flag, Replay replay);

        private Templates() {}
    }

    @GET
    @RolesAllowed("flags.read")
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("provider") @DefaultValue("") String provider,
            @Context UriInfo uri) {
        var filters = FlagListFilters.of(state, provider, readFlags.flaggedProviders());
        var found = readFlags.worklist(filters.filter(), FlagListing.WORKLIST.wanted(uri));
        var rows = found.flags().rows();
        var deadlines = readDeadlines.of(rows);
        var now = clock.instant();
        var items = rows.stream()
                .map(flag -> FlagWorkItem.of(
                        flag, deadlines.get(flag.facts().id().toString()), severeHarm.isReported(flag), now))
                .toList();
        return Templates.list(found, items, filters, FlagListing.worklist(uri, found.flags()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("flags.read")
    public TemplateInstance show(
            @PathParam("id") String id,
            @QueryParam("acknowledged") @DefaultValue("false") boolean acknowledged,
            @QueryParam("deadline") @DefaultValue("") String decided) {
        return page(id, Form.blank(), acknowledged, decided);
    }

    /** Changes nothing, so it has an address like any other page. */
    @GET
    @Path("/{id}/replay")
    @RolesAllowed("flags.read")
    public TemplateInstance replay(@PathParam("id") String id) {
        var flagId = FlagIds.parse(id);
        return Templates.replay(FlagAddress.of(flagId), readFlags.find(flagId).flag(), replayFlag.handle(flagId));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("flags.acknowledge")
    public Response acknowledge(@PathParam("id") String id) {
        var flagId = FlagIds.parse(id);
        try {
            acknowledgeFlag.handle(flagId);
            return SeeOther.page(FlagAddress.of(flagId).page() + "?acknowledged=true");
        } catch (Refused refusal) {
            if (refusal.kind() == Refused.Kind.NOT_FOUND) {
                throw refusal;
            }
            return Response.status(Problems.statusOf(refusal))
                    .entity(page(id, Form.blank().refused(refusal), false, ""))
                    .build();
        }
    }

    private TemplateInstance page(String id, Form form, boolean justAcknowledged, String justDecided) {
        var detail = readFlags.find(FlagIds.parse(id));
        var facts = detail.flag().facts();
        var acknowledgement = detail.flag() instanceof Flag.Acknowledged done ? done : null;
        var siteNames = readProviders.find(facts.provider().value()).sites().stream()
                .collect(Collectors.toMap(Site::code, Site::name));
        var evidence = EvidenceView.of(facts.evidence(), json);
        var decided = readFlags.decidedAbout(facts.id());
        var since =
                concernsSince.of(facts).stream().map(EvidenceView.Concern::of).toList();
        return Templates.show(
                form,
                FlagAddress.of(facts.id()),
                detail.flag(),
                readDeadlines.of(facts.id()).map(DeadlineView::of).orElse(null),
                acknowledgement,
                detail.reviews(),
                evidence,
                since,
                FlagStory.of(detail.flag(), decided, detail.reviews(), evidence.concerns(), since),
                severeHarm.isReported(detail.flag()),
                siteNames,
                justAcknowledged && acknowledgement != null,
                DeadlineNews.of(justDecided, decided));
    }
}
