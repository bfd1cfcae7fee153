package pqs.intake.concern.http;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Concern;
import pqs.intake.concern.app.LinkProvider;
import pqs.intake.concern.app.UnlinkedQueue;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.web.Form;

/** Providers as typed: the queue, and the page that links one to the register. */
@Path("/unlinked")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.link")
@RunOnVirtualThread
public class UnlinkedPages {

    private static final String PROVIDER = "providerCode";
    private static final String SITE = "siteCode";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /**
         * @param total how many wait, shown here or not
         * @param linked reference of the concern just linked; empty for none
         */
        static native TemplateInstance list(List<ConcernRow> waiting, long total, String linked, PageLinks links);

        static native TemplateInstance link(Form form, ConcernRow concern, ProviderChoices found);
    }

    private final UnlinkedQueue queue;
    private final LinkProvider linkProvider;
    private final ProviderRegister register;

    UnlinkedPages(UnlinkedQueue queue, LinkProvider linkProvider, ProviderRegister register) {
        this.queue = queue;
        this.linkProvider = linkProvider;
        this.register = register;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("linked") @Nullable String linked, @Context UriInfo uri) {
        var reference = Optional.ofNullable(linked).flatMap(ReferenceNumber::parse);
        var waiting = queue.oldest(ConcernListing.UNLINKED.wanted(uri));
        return Templates.list(
                waiting.shown().map(UnlinkedPages::row).rows(),
                waiting.total(),
                reference.map(ReferenceNumber::value).orElse(""),
                ConcernListing.UNLINKED.links(
                        uri, waiting.shown(), concern -> concern.facts().id().value()));
    }

    @GET
    @Path("{concernId}")
    @Operation(hidden = true)
    public TemplateInstance choose(@PathParam("concernId") String concernId, @QueryParam("q") @Nullable String q) {
        var waiting = queue.waiting(ConcernIds.parse(concernId));
        return page(Form.blank().with("q", q == null ? waiting.typed().name() : q), waiting);
    }

    @POST
    @Path("{concernId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response link(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var id = ConcernIds.parse(concernId);
        try {
            var linked = linkProvider.handle(id, form.value(PROVIDER), form.answer(SITE));
            return SeeOther.page(
                    "/intake/unlinked?linked=" + linked.facts().reference().value());
        } catch (Refused refused) {
            var page = page(form.refused(refused), queue.waiting(id));
            return Response.status(Problems.statusOf(refused)).entity(page).build();
        }
    }

    private TemplateInstance page(Form form, Concern.Unlinked waiting) {
        var found = SearchWords.parse(form.value("q")).map(register::search).orElseGet(List::of);
        return Templates.link(form, row(waiting), ProviderChoices.found(found, ProviderRegister.ROWS_MAX));
    }

    private static ConcernRow row(Concern.Unlinked waiting) {
        return ConcernRow.of(waiting, Optional.empty());
    }
}
