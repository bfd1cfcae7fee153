package pqs.intake.lfpse.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Cases;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Report;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.app.StepLog;
import pqs.intake.lfpse.Answers;
import pqs.intake.lfpse.Event;
import pqs.intake.lfpse.FirstAnswers;
import pqs.intake.lfpse.Records;
import pqs.intake.lfpse.Side;
import pqs.intake.lfpse.Taxonomy;
import pqs.intake.provider.Provider;
import pqs.intake.provider.Providers;
import pqs.intake.provider.Site;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.NhsNumber;
import pqs.platform.security.CurrentActor;

/**
 * The record of a concern for the national system, for its own practice and for whoever triages it, each with one of its own: read,
 * reviewed, and noted as sent on. Nothing is sent from here.
 */
@ApplicationScoped
public class LfpseRecords {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_-]{2,39}");

    private final LfpseOwners owners;
    private final Cases cases;
    private final Concerns concerns;
    private final Providers providers;
    private final Records records;
    private final StepLog steps;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final Clock clock;

    LfpseRecords(
            LfpseOwners owners,
            Cases cases,
            Concerns concerns,
            Providers providers,
            Records records,
            StepLog steps,
            CurrentActor actor,
            AuditTrail trail,
            Clock clock) {
        this.owners = owners;
        this.cases = cases;
        this.concerns = concerns;
        this.providers = providers;
        this.records = records;
        this.steps = steps;
        this.actor = actor;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param version of the review; 0 while nobody has reviewed it
     * @param taxonomy in force when it was reviewed, or now
     */
    public record Draft(Event event, long version, String taxonomy, List<Records.Sent> sent) {}

    /**
     * What the panel on the pages about a concern says of it.
     *
     * @param theirs the person may review it and send it on
     * @param sent as far as the person's side may know
     */
    public record Summary(boolean theirs, boolean reviewed, List<Records.Sent> sent) {}

    /** Opens nothing that is sensitive. */
    @Transactional
    public Summary summary(ConcernId id) {
        var facts = cases.find(id).orElseThrow(ReadCase::notFound).facts();
        return owners.side(facts)
                .map(side -> new Summary(
                        facts.source().isConcern(), records.find(id, side).isPresent(), records.sent(id, side)))
                .orElseGet(() -> new Summary(false, false, List.of()));
    }

    /**
     * The record with the words of the report; the trail says who read it.
     *
     * @throws Refused if there is no such concern that is this person's to send on
     */
    @Transactional
    public Draft draft(ConcernId id) {
        var theirs = owners.of(id);
        var side = theirs.side();
        var report = concerns.find(id).orElseThrow(ReadCase::notFound);
        trail.record(AuditEntry.read("concern.lfpse-read", subject(id), AuditPurpose.of("release"))
                .ownedBy(theirs.trailOwner()));
        var reviewed = records.find(id, side);
        var answers = reviewed.map(Records.Reviewed::answers)
                .orElseGet(() -> FirstAnswers.of(report, theirs.standing(), side, today()));
        return new Draft(
                event(theirs.facts(), report, answers, reviewed.isPresent()),
                reviewed.map(Records.Reviewed::version).orElse(0L),
                reviewed.map(Records.Reviewed::taxonomy)
                        .orElseGet(() -> Taxonomy.inUse().version()),
                records.sent(id, side));
    }

    /**
     * The number that people quote.
     *
     * @throws Refused if there is no such concern that is this person's to send on
     */
    @Transactional
    public String reference(ConcernId id) {
        return owners.of(id).facts().concern().reference().value();
    }

    /** Dates in texts are judged by the day in England. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    /**
     * Keeps what a person made of the record.
     *
     * @param seen the version it is made from
     * @throws Refused if it is not theirs, or somebody else of their side has reviewed it meanwhile
     */
    @Transactional
    public void review(ConcernId id, Answers answers, long seen) {
        var theirs = owners.of(id);
        var side = theirs.side();
        var reviewed = new Records.Reviewed(answers, Taxonomy.inUse().version(), seen + 1);
        if (!records.keep(id, side, reviewed, seen, actor.get().subject(), clock.instant())) {
            long stands = records.find(id, side).map(Records.Reviewed::version).orElse(0L);
            throw Refused.stale(
                    "record-changed",
                    "Somebody else has reviewed this record meanwhile. Look at what stands now, and save yours again if it is"
                            + " still right.",
                    stands,
                    List.of());
        }
        trail.record(AuditEntry.change("concern.lfpse-reviewed", subject(id)).ownedBy(theirs.trailOwner()));
    }

    /**
     * Notes that a person has sent it on. Noted again it changes nothing.
     *
     * @param lfpseReference what the national system called it
     * @throws Refused if it is not theirs, this is no reference, or nobody of their side has reviewed the record
     */
    @Transactional
    public void sentOn(ConcernId id, String lfpseReference) {
        var theirs = owners.of(id);
        var reference = lfpseReference.strip();
        if (!REFERENCE.matcher(reference).matches()
                || NhsNumber.parse(reference).isPresent()) {
            throw Refused.invalid(
                    "invalid-reference",
                    "It was not noted: there is a problem.",
                    List.of(
                            new Fault(
                                    "lfpseReference",
                                    "not-a-reference",
                                    "Give the reference that LFPSE answered with: 3 to 40 letters, digits, hyphens and slashes.")));
        }
        if (records.find(id, theirs.side()).isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "record-not-reviewed",
                    "Nobody has reviewed this record yet. Look at it and keep it first, then send it on.",
                    List.of());
        }
        var now = clock.instant();
        var sent = new Records.Sent(reference, Taxonomy.inUse().version(), now);
        if (records.addSent(
                id, theirs.side(), sent, actor.get().subject(), actor.get().organisationCode())) {
            step(theirs, now, Optional.of("LFPSE reference " + reference));
            trail.record(AuditEntry.change("concern.lfpse-sent", subject(id)).ownedBy(theirs.trailOwner()));
        }
    }

    private void step(LfpseOwners.Theirs theirs, Instant now, Optional<String> words) {
        if (theirs.facts().isSensitive() && theirs.side() == Side.COMMISSIONER) {
            steps.addSensitive(theirs.facts(), now, StepKind.SENT_ON, words);
        } else {
            steps.add(theirs.facts(), now, StepKind.SENT_ON, words);
        }
    }

    private Event event(CaseFacts facts, Report report, Answers answers, boolean reviewed) {
        var provider = facts.place().flatMap(place -> providers.find(place.provider()));
        var typed = report.concern() instanceof Concern.Unlinked unlinked
                ? Optional.of(unlinked.typed().name())
                : Optional.<String>empty();
        var site = facts.place()
                .flatMap(place -> place.site())
                .flatMap(code -> provider.flatMap(known -> known.site(code)));
        return new Event(facts, answers, reviewed, provider.map(Provider::name), typed, site.map(Site::name));
    }

    private static AuditSubject subject(ConcernId id) {
        return AuditSubject.of("concern", id.value());
    }
}
