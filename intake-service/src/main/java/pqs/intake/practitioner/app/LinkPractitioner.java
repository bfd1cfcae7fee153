package pqs.intake.practitioner.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.Meanwhile;
import pqs.intake.concern.app.StepLog;
import pqs.intake.practitioner.KnownPractitioners;
import pqs.intake.practitioner.Practitioner;
import pqs.intake.practitioner.PractitionerChoice;
import pqs.intake.practitioner.PractitionerLinks;
import pqs.intake.provider.ProviderCode;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.platform.personal.PersonName;
import pqs.platform.version.SeenVersion;

/** Says which practitioner a concern is about. Two concerns about the same name at the same provider get the same identity. */
@ApplicationScoped
public class LinkPractitioner {

    private static final Logger LOG = Logger.getLogger(LinkPractitioner.class);

    private final CaseDesk desk;
    private final Cases cases;
    private final Steps steps;
    private final StepLog log;
    private final Practitioners typed;
    private final KnownPractitioners known;
    private final PractitionerLinks links;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail trail;

    LinkPractitioner(
            CaseDesk desk,
            Cases cases,
            Steps steps,
            StepLog log,
            Practitioners typed,
            KnownPractitioners known,
            PractitionerLinks links,
            Outbox outbox,
            ConcernWire wire,
            Ids ids,
            Clock clock,
            AuditTrail trail) {
        this.desk = desk;
        this.cases = cases;
        this.steps = steps;
        this.log = log;
        this.typed = typed;
        this.known = known;
        this.links = links;
        this.outbox = outbox;
        this.wire = wire;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @throws Refused if there is no such case for this person, somebody was quicker, its provider is not known, or the choice is none
     */
    public Practitioner handle(ConcernId id, SeenVersion seen, PractitionerChoice choice) {
        return desk.triage(id, standing -> {
            Meanwhile.requireSeen(seen, standing, steps);
            return linked(standing, choice);
        });
    }

    private Practitioner linked(ConcernCase standing, PractitionerChoice choice) {
        var facts = standing.facts();
        requireCounting(standing);
        var provider = facts.place()
                .map(place -> place.provider())
                .orElseThrow(() -> new Refused(
                        Refused.Kind.CONFLICT,
                        "not-linked-yet",
                        "Its provider is only known as somebody typed it. Say first who was meant, then who works there.",
                        List.of()));
        var practitioner = chosen(standing, provider, choice);
        if (links.of(facts.id()).equals(Optional.of(practitioner.id()))) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "linked-so-already",
                    "It is linked to this practitioner already. Nothing was changed.",
                    List.of());
        }
        var now = clock.instant();
        cases.save(standing);
        links.link(facts.id(), practitioner.id());
        log.add(facts, now, StepKind.PRACTITIONER_LINKED, Optional.of(practitioner.label()));
        outbox.append(wire.outgoing(new ConcernEvent.Amended(
                facts, ConcernEvent.Amendment.PRACTITIONER_LINKED, Optional.of(practitioner.id()), now)));
        trail.record(AuditEntry.change(
                        "concern.practitioner-linked",
                        AuditSubject.of("concern", facts.id().value()))
                .with("practitioner", practitioner.id().toString())
                .ownedBy(facts.trailOwner()));
        LOG.infof("practitioner linked concernId=%s practitionerId=%s", facts.id(), practitioner.id());
        return practitioner;
    }

    private static void requireCounting(ConcernCase standing) {
        if (standing instanceof ConcernCase.Withdrawn || standing instanceof ConcernCase.Merged) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "not-open",
                    "This concern was withdrawn or merged into another one, so that nobody is linked to it any more.",
                    List.of());
        }
    }

    private Practitioner chosen(ConcernCase standing, ProviderCode provider, PractitionerChoice choice) {
        return switch (choice) {
            case PractitionerChoice.Known(var wanted) ->
                known.of(provider).stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> wrong("Choose one of the practitioners of this provider."));
            case PractitionerChoice.AsTyped _ ->
                named(
                        standing,
                        provider,
                        typed.open(standing.facts(), OpeningPurpose.HANDLING)
                                .orElseThrow(() -> wrong("The reporter named nobody. Choose one, or write the name.")));
            case PractitionerChoice.Named(var name) -> named(standing, provider, name);
        };
    }

    private Practitioner named(ConcernCase standing, ProviderCode provider, PersonName name) {
        return known.named(provider, name)
                .orElseGet(() ->
                        known.add(ids.next(), provider, standing.facts().commissionerCode(), name, clock.instant()));
    }

    private static Refused wrong(String message) {
        return Refused.invalid(
                "invalid-practitioner",
                "Nobody was linked: there is a problem.",
                List.of(new Fault("practitioner", "unknown-practitioner", message)));
    }
}
