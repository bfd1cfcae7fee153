package pqs.surveillance.provider.http;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.app.ReadProviders;
import pqs.surveillance.provider.app.ReadProviders.Versioned;
import pqs.surveillance.provider.app.RegisterProvider;

/** Changing an entry of the register by hand. */
@Path("/providers/{code}/edit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("providers.manage")
@RunOnVirtualThread
public class ProviderFormPages {

    private final ReadProviders providers;
    private final RegisterProvider registerProvider;

    ProviderFormPages(ReadProviders providers, RegisterProvider registerProvider) {
        this.providers = providers;
        this.registerProvider = registerProvider;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param page of the entry
         * @param action where the form is sent
         * @param crossed whether somebody else has changed the entry since the form was opened
         * @param theirs what that other person has changed and this one has not
         * @param removals the answer that confirms that these commissioners are taken off
         */
        static native TemplateInstance edit(
                Form form,
                Provider provider,
                String page,
                String action,
                boolean crossed,
                List<CrossedChange.TakenOver> theirs,
                List<Choice> removals);

        private Templates() {}
    }

    @GET
    public TemplateInstance edit(@PathParam("code") String code) {
        var read = providers.findVersioned(code);
        return page(ProviderForm.of(read), read.provider());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        var stands = providers.findVersioned(code);
        var provider = stands.provider();
        try {
            var wanted = ProviderForm.body(form, provider.invented())
                    .toProvider(provider.code().value());
            ProviderForm.requireConfirmedRemovals(form);
            registerProvider.handle(wanted, SeenVersions.ofForm(form.value(ProviderForm.VERSION)));
            return SeeOther.page(address(provider));
        } catch (Refused refusal) {
            return Response.status(Problems.statusOf(refusal))
                    .entity(again(form, refusal, stands))
                    .build();
        }
    }

    private TemplateInstance again(Form form, Refused refusal, Versioned stands) {
        if (refusal.kind() == Refused.Kind.STALE) {
            return crossed(form, stands.provider().code().value());
        }
        // What arrived in part is not gone on with: what is missing would look as if somebody had emptied it.
        var answered = ProviderForm.isWhole(form) ? form : ProviderForm.of(stands);
        return page(ProviderForm.refused(answered, refusal), stands.provider());
    }

    /** Reads again: the change that came first may have been made after this request had looked. */
    private TemplateInstance crossed(Form form, String code) {
        var stands = providers.findVersioned(code);
        var crossed = CrossedChange.of(form, stands);
        return page(crossed.form(), stands.provider(), true, crossed.theirs());
    }

    private static TemplateInstance page(Form form, Provider provider) {
        return page(form, provider, false, List.of());
    }

    private static TemplateInstance page(
            Form form, Provider provider, boolean crossed, List<CrossedChange.TakenOver> theirs) {
        var page = address(provider);
        var removals = ProviderForm.removals(form);
        return Templates.edit(
                form,
                provider,
                page,
                page + "/edit",
                crossed,
                theirs,
                List.of(new Choice(removals, "Yes, take " + removals + " off this provider")));
    }

    private static String address(Provider provider) {
        return "/surveillance/providers/" + provider.code();
    }
}
