package pqs.intake.silence.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.silence.JudgedPractice;
import pqs.intake.silence.Period;
import pqs.intake.silence.SilenceFacts;
import pqs.intake.silence.SilenceGroups;
import pqs.intake.silence.SilenceRules;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * What the practices of a commissioner reported beside what was expected. Reports are counted in a scope of the service's own, as a
 * practice's earlier reports may have gone to another commissioner; only practices of the actor's own organisations are ever
 * asked for.
 */
@ApplicationScoped
public class SilenceReport {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Scope COUNTING = new Scope.Service("intake.silence");

    private final SilenceFacts facts;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final Scopes scopes;
    private final Clock clock;

    SilenceReport(SilenceFacts facts, CurrentActor actor, AuditTrail trail, Scopes scopes, Clock clock) {
        this.facts = facts;
        this.actor = actor;
        this.trail = trail;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Which months a report is of, and up to which day it can be. */
    public record Dates(Period period, LocalDate lastDay) {}

    /** In groups, without a practice's name. */
    public record Grouped(Dates dates, SilenceGroups groups) {}

    /** Practice by practice, the most improbable silence first. */
    public record Named(Dates dates, List<JudgedPractice> practices) {}

    /** One practice beside its peers. */
    public record Own(Dates dates, JudgedPractice practice) {}

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** The months up to this one. */
    public Period usual() {
        return new Period(YearMonth.from(today()), Period.USUAL_MONTHS);
    }

    public Grouped grouped(Period period) {
        var organisations = actor.get().organisations();
        return counted(() -> new Grouped(dates(period), SilenceGroups.of(judged(organisations, period))));
    }

    /** Whoever reads which practice is silent stands in the trail. */
    public Named named(Period period) {
        var someone = actor.get();
        return counted(() -> {
            trail.record(AuditEntry.read(
                            "silence.practices",
                            new AuditSubject("commissioner", someone.organisationCode()),
                            AuditPurpose.of("handling"))
                    .ownedBy(someone.organisationCode()));
            return new Named(
                    dates(period),
                    judged(someone.organisations(), period).stream()
                            .sorted(Comparator.<JudgedPractice>comparingDouble(
                                            practice -> practice.chance().orElse(1.0))
                                    .thenComparing(
                                            practice -> practice.facts().code().value()))
                            .toList());
        });
    }

    /** For staff of the practice only: empty for everybody else, and for what is no open GP practice. */
    public Optional<Own> own(Practice practice) {
        if (!actor.get().organisationCode().equals(practice.code().value())) {
            return Optional.empty();
        }
        var period = usual();
        return counted(() -> own(judged(Set.of(practice.commissionerCode()), period), practice.code())
                .map(judged -> new Own(dates(period), judged)));
    }

    private static Optional<JudgedPractice> own(List<JudgedPractice> judged, PracticeCode code) {
        return judged.stream()
                .filter(practice -> practice.facts().code().equals(code))
                .findFirst();
    }

    private List<JudgedPractice> judged(Set<String> commissioners, Period period) {
        return SilenceRules.judge(facts.of(commissioners, period), period, today());
    }

    private Dates dates(Period period) {
        return new Dates(period, period.lastDay(today()));
    }

    private <T> T counted(Supplier<T> work) {
        return scopes.callAs(COUNTING, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
