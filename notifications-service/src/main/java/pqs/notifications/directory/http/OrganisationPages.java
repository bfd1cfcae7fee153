package pqs.notifications.directory.http;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.notifications.directory.Membership;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationKind;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.Role;
import pqs.notifications.directory.app.FindOrganisations;
import pqs.notifications.directory.app.FindOrganisations.Dossier;
import pqs.notifications.directory.app.PlanOnCall;
import pqs.notifications.directory.app.RecordSuccession;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Organisations, who works there, who is on call, and who follows whom: for those who look after the directory. */
@Path("organisations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("directory.manage")
@RunOnVirtualThread
public class OrganisationPages {

    /** A role somebody holds here. */
    record Staff(String subject, String displayName, String roles) {}

    /**
     * What the page of one organisation shows.
     *
     * @param commissionerMissing it is a commissioner, and nobody would be told of its flags
     */
    record Shown(
            OrganisationView organisation,
            List<OrganisationView> predecessors,
            List<Staff> staff,
            OnCallView onCall,
            boolean commissionerMissing) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<OrganisationView> organisations, PageLinks links);

        /** @param ofSuccession whether the form is the one that records a succession or withdraws it */
        static native TemplateInstance show(
                Form form, Shown shown, List<Choice> staffChoices, List<Choice> successors, boolean ofSuccession);
    }

    private final FindOrganisations findOrganisations;
    private final RecordSuccession recordSuccession;
    private final PlanOnCall planOnCall;

    public OrganisationPages(
            FindOrganisations findOrganisations, RecordSuccession recordSuccession, PlanOnCall planOnCall) {
        this.findOrganisations = findOrganisations;
        this.recordSuccession = recordSuccession;
        this.planOnCall = planOnCall;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@Context UriInfo uri) {
        var page = findOrganisations.byName(DirectoryListing.ORGANISATIONS.wanted(uri));
        return Templates.list(page.map(OrganisationView::of).rows(), DirectoryListing.organisations(uri, page));
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("code") String code) {
        return page(OrganisationsApi.code(code), Form.blank());
    }

    @POST
    @Path("{code}/on-call")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(@PathParam("code") String code, MultivaluedMap<String, String> submitted) {
        return done(code, Form.of(submitted), form -> {
            var typed = OnCallFields.read(form);
            planOnCall.plan(OrganisationsApi.code(code), typed.person(), typed.from(), typed.until());
        });
    }

    @POST
    @Path("{code}/on-call/{shift}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@PathParam("code") String code, @PathParam("shift") String shift) {
        return done(code, Form.blank(), form -> {
            planOnCall.end(ShiftIds.parse(shift));
        });
    }

    /** The code typed once more says that this is no slip: whoever follows sees everything of the other's from then on. */
    @POST
    @Path("{code}/succession")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response succeed(@PathParam("code") String code, MultivaluedMap<String, String> submitted) {
        return done(code, Form.of(submitted), form -> {
            requireConfirmed(form, code, "The succession could not be recorded.");
            var successor = OrganisationCode.parse(form.value("successor"))
                    .orElseThrow(() -> Refused.invalid(
                            "invalid-succession",
                            "The succession could not be recorded.",
                            List.of(new Fault("successor", "missing", "Choose the organisation that follows."))));
            recordSuccession.handle(OrganisationsApi.code(code), successor, form.value("reason"));
        });
    }

    @POST
    @Path("{code}/succession/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("code") String code, MultivaluedMap<String, String> submitted) {
        return done(code, Form.of(submitted), form -> {
            requireConfirmed(form, code, "The succession was not withdrawn.");
            recordSuccession.withdraw(
                    OrganisationsApi.code(code), SeenVersions.ofForm(form.value(OrganisationFields.VERSION)));
        });
    }

    private static void requireConfirmed(Form form, String code, String title) {
        var typed = OrganisationCode.parse(form.value("confirmation"));
        if (!typed.equals(OrganisationCode.parse(code))) {
            throw Refused.invalid(
                    "invalid-succession",
                    title,
                    List.of(new Fault("confirmation", "not-confirmed", "Type " + code + " to confirm.")));
        }
    }

    private Response done(String code, Form form, Consumer<Form> work) {
        var organisation = OrganisationsApi.code(code);
        try {
            work.accept(form);
            return SeeOther.page(address(organisation));
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .entity(page(organisation, form.refused(refused)))
                    .build();
        }
    }

    private TemplateInstance page(OrganisationCode code, Form form) {
        var dossier = findOrganisations.dossier(code);
        var successors = findOrganisations.successorsFor(dossier.organisation()).stream()
                .map(other -> new Choice(other.code().value(), other.name() + " (" + other.code() + ")"))
                .toList();
        var staffChoices = dossier.staff().stream()
                .map(person -> new Choice(person.id().subject(), person.displayName()))
                .toList();
        return Templates.show(
                form, shown(dossier), staffChoices, successors, form.values().containsKey("confirmation"));
    }

    private static Shown shown(Dossier dossier) {
        var code = dossier.organisation().code();
        return new Shown(
                OrganisationView.of(dossier.organisation()),
                dossier.predecessors().stream().map(OrganisationView::of).toList(),
                dossier.staff().stream()
                        .map(person -> new Staff(person.id().subject(), person.displayName(), rolesOf(person, code)))
                        .toList(),
                OnCallView.of(dossier),
                dossier.organisation().kind() == OrganisationKind.COMMISSIONER
                        && dossier.organisation().succeededBy().isEmpty()
                        && dossier.staff().stream()
                                .noneMatch(person -> person.memberships()
                                        .contains(new Membership(code.value(), Role.COMMISSIONER))));
    }

    private static String rolesOf(Person person, OrganisationCode code) {
        return String.join(
                ", ",
                person.membershipsInOrder().stream()
                        .filter(held -> held.organisation().equals(code))
                        .map(held -> held.role().label())
                        .toList());
    }

    /** Of the page of one organisation. */
    static String address(OrganisationCode code) {
        return "/notifications/organisations/" + code;
    }
}
