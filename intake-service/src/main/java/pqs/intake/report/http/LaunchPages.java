package pqs.intake.report.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.http.FormAddress;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.report.LaunchLink;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.security.CurrentActor;
import pqs.platform.web.Form;

/**
 * Where a link from a clinical system leads: the form with provider, site, category and date filled in. What is filled in is a
 * suggestion, and nothing is kept. {@code deploy/docs/api-for-gp-systems.md} is the contract with suppliers.
 */
@Path("/launch")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class LaunchPages {

    private static final int OK = 200;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance refused(String title, List<Fault> faults);
    }

    private final ReportPage page;
    private final ProviderRegister register;
    private final CurrentActor actor;

    LaunchPages(ReportPage page, ProviderRegister register, CurrentActor actor) {
        this.page = page;
        this.register = register;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response launch(@Context UriInfo uri) {
        try {
            var said = new LinkedHashMap<>(uri.getQueryParameters());
            var key = FormAddress.carried(uri.getQueryParameters().getFirst(FormAddress.FORM));
            if (key.isPresent()) {
                said.remove(FormAddress.FORM);
            }
            var link = LaunchLink.parse(said, page.today());
            link.practice().ifPresent(this::requireSignedInFor);
            var kept = key.flatMap(page::draftOf);
            if (kept.isPresent()) {
                return SeeOther.page(kept.get());
            }
            return key.map(form -> page.answer(OK, form(link).with(ReportForm.SUBMISSION_KEY, form.value())))
                    .orElseGet(() -> SeeOther.page(itself(uri) + page.newKey().value()));
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .header(HttpHeaders.CACHE_CONTROL, ReportPage.NO_STORE)
                    .entity(Templates.refused(refused.title(), refused.faults()))
                    .build();
        }
    }

    /** The same link, to be ended by the key of the form that it opens: so the browser's way back leads to that form. */
    private static String itself(UriInfo uri) {
        var said = uri.getRequestUri().getRawQuery();
        return "/intake/launch?" + (said == null || said.isEmpty() ? "" : said + "&") + FormAddress.FORM + "=";
    }

    private Form form(LaunchLink link) {
        var form = Form.blank();
        if (link.provider().isPresent()) {
            form = about(form, provider(link.provider().get()), link);
        }
        if (link.category().isPresent()) {
            form = form.with("category", link.category().get());
        }
        if (link.occurredOn().isPresent()) {
            var day = link.occurredOn().get();
            form = form.with("occurredOn-day", String.valueOf(day.getDayOfMonth()))
                    .with("occurredOn-month", String.valueOf(day.getMonthValue()))
                    .with("occurredOn-year", String.valueOf(day.getYear()));
        }
        return form;
    }

    private static Form about(Form form, Provider provider, LaunchLink link) {
        var chosen = form.with(ReportForm.PROVIDER_SEARCH, provider.name())
                .with(ReportForm.PROVIDER, provider.code().value());
        var site = link.site();
        if (site.isEmpty()) {
            return chosen;
        }
        boolean known =
                provider.sites().stream().anyMatch(one -> one.code().value().equals(site.get()));
        return known ? chosen.with(ReportForm.SITE, site.get()) : chosen.refused(noSuchSite(provider));
    }

    private static Refused noSuchSite(Provider provider) {
        return Refused.invalid(
                "invalid-link",
                "The link named no site of this provider.",
                List.of(new Fault(
                        provider.sites().isEmpty() ? "" : ReportForm.SITE,
                        "unknown-site",
                        "The link named a site that " + provider.name()
                                + " does not have. Choose the site from the list, or leave it out.")));
    }

    private Provider provider(String code) {
        return ProviderCode.parse(code)
                .flatMap(register::find)
                .orElseThrow(() -> Refused.invalid(
                        "invalid-link",
                        "The link from your clinical system is not right.",
                        List.of(new Fault(
                                "provider",
                                "unknown-provider",
                                "The register has no provider of the code in the link."))));
    }

    private void requireSignedInFor(String practice) {
        if (!practice.equalsIgnoreCase(actor.get().organisationCode())) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    "not-your-practice",
                    "The link is for another practice than the one you are signed in for. Sign out and sign in for that one, or"
                            + " report for yours.",
                    List.of());
        }
    }
}
