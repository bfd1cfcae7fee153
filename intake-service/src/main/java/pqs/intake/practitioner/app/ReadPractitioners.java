package pqs.intake.practitioner.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.practitioner.KnownPractitioners;
import pqs.intake.practitioner.Practitioner;
import pqs.intake.practitioner.PractitionerLinks;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.PersonName;
import pqs.platform.security.CurrentActor;

/** The practitioners of the provider that a concern is about, by letter; by name only to those who say why. */
@ApplicationScoped
public class ReadPractitioners {

    private final ReadCase readCase;
    private final Practitioners typed;
    private final KnownPractitioners known;
    private final PractitionerLinks links;
    private final CurrentActor actor;
    private final AuditTrail trail;

    ReadPractitioners(
            ReadCase readCase,
            Practitioners typed,
            KnownPractitioners known,
            PractitionerLinks links,
            CurrentActor actor,
            AuditTrail trail) {
        this.readCase = readCase;
        this.typed = typed;
        this.known = known;
        this.links = links;
        this.actor = actor;
        this.trail = trail;
    }

    /**
     * Nobody by name.
     *
     * @param linked whom the concern is about
     * @param known practitioners of its provider
     * @param typedHeld the reporter named somebody
     * @param ours the reader's commissioner triages it
     */
    public record Found(
            CaseFacts facts, Optional<Practitioner> linked, List<Practitioner> known, boolean typedHeld, boolean ours) {
        public Found {
            known = List.copyOf(known);
        }
    }

    /** The names themselves: whom the reporter named, and whom the letters stand for. */
    public record Names(Optional<PersonName> typed, Map<Practitioner, PersonName> known) {}

    /**
     * @throws Refused if there is no such case for this person
     */
    @Transactional
    public Found of(ConcernId id) {
        var facts = readCase.find(id).facts();
        var practitioners =
                facts.place().map(place -> known.of(place.provider())).orElseGet(List::of);
        var linked = links.of(id)
                .flatMap(theirs -> practitioners.stream()
                        .filter(one -> one.id().equals(theirs))
                        .findFirst());
        return new Found(
                facts, linked, practitioners, typed.holds(id), actor.get().actsFor(facts.commissionerCode()));
    }

    /**
     * Opens every name, so that two can be compared. Each leaves a row in the audit trail.
     *
     * @param purpose must be {@code handling}
     * @throws Refused if there is no such case for this person to handle, or no purpose is given
     */
    @Transactional
    public Names open(ConcernId id, String purpose) {
        var found = of(id);
        if (!found.ours()) {
            throw ReadCase.notFound();
        }
        if (!purpose.equals(OpeningPurpose.HANDLING.code())) {
            throw Refused.invalid(
                    "invalid-purpose",
                    "No name was opened: there is a problem.",
                    List.of(new Fault("purpose", "required", "Say that you need the names to handle the concern.")));
        }
        trail.record(reading(found.facts()));
        var names = new LinkedHashMap<Practitioner, PersonName>();
        for (var one : found.known()) {
            names.put(one, known.open(one, found.facts()));
        }
        return new Names(typed.open(found.facts(), OpeningPurpose.HANDLING), names);
    }

    private static AuditEntry reading(CaseFacts facts) {
        return AuditEntry.read(
                        "concern.practitioners-compared",
                        AuditSubject.of("concern", facts.id().value()),
                        AuditPurpose.of(OpeningPurpose.HANDLING.code()))
                .ownedBy(facts.trailOwner());
    }
}
