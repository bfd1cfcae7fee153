package pqs.intake.triage.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Attention;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.Concern;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.http.Standing;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.intake.triage.TriageAction;
import pqs.intake.triage.TriageRow;
import pqs.intake.triage.TriageRules;
import pqs.intake.triage.app.CaseInSight;
import pqs.intake.triage.app.ReadTriage;
import pqs.intake.triage.app.ReadWorklist;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.http.paging.Paged;
import pqs.platform.time.Deadline;

/** Triage as the API answers it. */
final class TriageViews {

    /**
     * One page of the list of work.
     *
     * @param counts how many concerns each view has
     */
    public record TriageListView(
            List<TriageItemView> concerns,
            Map<String, Long> counts,
            @Nullable String previous,
            @Nullable String next) implements Paged {
        public TriageListView {
            concerns = List.copyOf(concerns);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * A concern of the list; links say where it is read and seen.
     *
     * @param severity harm as the reporter sees it now
     * @param newsFromReporter the reporter has told something since somebody of those who triage last did anything with it
     * @param severeNews among that is a correction, and the harm now stands as severe
     */
    public record TriageItemView(
            UUID concernId,
            String reference,
            String state,
            boolean urgent,
            boolean overdue,
            @Nullable Instant dueAt,
            @Nullable String providerCode,
            @Nullable String providerName,
            @Nullable String siteCode,
            String category,
            String practiceCode,
            List<String> attention,
            boolean waitsForProvider,
            boolean waitsForReporter,
            boolean unseenByLead,
            String severity,
            boolean newsFromReporter,
            boolean severeNews,
            Instant lastActionAt,
            Instant reportedAt,
            String page,
            String self) {
        public TriageItemView {
            attention = List.copyOf(attention);
        }
    }

    /**
     * A case, without the report.
     *
     * @param actions what can be done with it as it stands
     */
    public record TriageCaseView(
            UUID concernId,
            String reference,
            long version,
            String state,
            boolean urgent,
            boolean confidential,
            String source,
            List<String> attention,
            String practiceCode,
            String commissionerCode,
            @Nullable String providerCode,
            @Nullable String siteCode,
            String category,
            String severity,
            LocalDate occurredOn,
            Instant reportedAt,
            @Nullable String harmActual,
            @Nullable String harmPotential,
            List<String> themes,
            @Nullable String outcome,
            @Nullable String outcomeWords,
            List<String> actions) {
        public TriageCaseView {
            attention = List.copyOf(attention);
            themes = List.copyOf(themes);
            actions = List.copyOf(actions);
        }
    }

    /**
     * What was reported, what was done, and by when what is due.
     *
     * @param dueAt when the next thing about it is due
     * @param deadline how the time to take it up was worked out
     * @param judgingDeadline how the time to judge its harm was worked out; null where it is not to be judged
     */
    public record TriageReportView(
            UUID concernId,
            String whatHappened,
            @Nullable String providerAsTyped,
            @Nullable String examination,
            @Nullable LocalDate heardOn,
            @Nullable String heardFrom,
            boolean practitionerHeld,
            boolean patientReferenceHeld,
            @Nullable Instant dueAt,
            @Nullable String deadline,
            @Nullable String judgingDeadline,
            List<TriageStepView> steps) {
        public TriageReportView {
            steps = List.copyOf(steps);
        }
    }

    /** A step, by organisation. */
    public record TriageStepView(
            Instant at,
            String kind,
            String label,
            String by,
            @Nullable String words) {}

    private TriageViews() {}

    static TriageListView list(ReadWorklist.Found found, Instant now, PageLinks links) {
        return new TriageListView(
                found.rows().map(row -> item(row, found, now)).rows(),
                found.counts().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    private static TriageItemView item(TriageRow row, ReadWorklist.Found found, Instant now) {
        var facts = row.standing().facts();
        var concern = facts.concern();
        return new TriageItemView(
                concern.id().value(),
                concern.reference().value(),
                Standing.of(row.standing()).code(),
                facts.urgent(),
                ClockWords.isOverdue(row.dueAt(), now),
                row.dueAt().orElse(null),
                facts.place().map(place -> place.provider().value()).orElse(null),
                found.provider(row).map(Provider::name).orElse(null),
                facts.place().flatMap(ProviderPlace::site).map(SiteCode::value).orElse(null),
                concern.category().code(),
                concern.practice().value(),
                facts.attention().stream().map(Attention::code).sorted().toList(),
                row.waitsForProvider(),
                row.waitsForReporter(),
                row.unseen(),
                concern.severity().code(),
                row.news(),
                row.severeNews(),
                row.actedAt(),
                concern.reportedAt(),
                "/intake/triage/" + concern.id(),
                "/intake/api/triage/" + concern.id());
    }

    static TriageCaseView one(CaseInSight.Brief brief) {
        var view = new CaseView(brief);
        var facts = view.facts();
        var concern = facts.concern();
        return new TriageCaseView(
                concern.id().value(),
                concern.reference().value(),
                facts.version(),
                view.state().code(),
                facts.urgent(),
                facts.confidential(),
                facts.source().code(),
                facts.attention().stream().map(Attention::code).sorted().toList(),
                concern.practice().value(),
                facts.commissionerCode(),
                facts.place().map(place -> place.provider().value()).orElse(null),
                facts.place().flatMap(ProviderPlace::site).map(SiteCode::value).orElse(null),
                concern.category().code(),
                concern.severity().code(),
                concern.occurredOn(),
                concern.reportedAt(),
                view.grading().map(judged -> judged.actual().code()).orElse(null),
                view.grading().map(judged -> judged.potential().code()).orElse(null),
                view.grading().map(Grading::themes).orElse(List.of()),
                view.outcome().map(outcome -> outcome.kind().code()).orElse(null),
                view.outcome().map(Outcome::words).orElse(null),
                brief.ours()
                        ? TriageRules.possible(brief.standing()).stream()
                                .map(TriageAction.Kind::path)
                                .toList()
                        : List.of());
    }

    static TriageReportView report(ReadTriage.Detail detail, Optional<Deadline> judging) {
        var whole = detail.whole();
        var around = whole.report().circumstances();
        return new TriageReportView(
                whole.brief().standing().facts().id().value(),
                whole.report().account().whatHappened(),
                whole.report().concern() instanceof Concern.Unlinked unlinked
                        ? unlinked.typed().name()
                        : null,
                around.examination().orElse(null),
                around.heard().map(Circumstances.Heard::on).orElse(null),
                around.heard().map(Circumstances.Heard::from).orElse(null),
                whole.practitionerHeld(),
                detail.patientHeld(),
                whole.brief().dueAt().orElse(null),
                detail.acknowledgeBy().map(Deadline::words).orElse(null),
                judging.map(Deadline::words).orElse(null),
                whole.steps().stream()
                        .map(step -> new TriageStepView(
                                step.at(),
                                step.kind().code(),
                                step.kind().label(),
                                step.byOrganisation(),
                                step.words().orElse(null)))
                        .toList());
    }
}
