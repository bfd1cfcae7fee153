package pqs.intake.recorded.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.Cases;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.ExaminerAnswers;
import pqs.intake.concern.ExaminerRecords;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.recorded.RecordedCases;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.CurrentActor;

/** What staff wrote down: how it came, for the organisation that triages it and nobody else, and how it stands. */
@NotAudited("codes, dates and roles; the account itself is read elsewhere")
@ApplicationScoped
public class RecordedConcerns {

    /** One of them, with how staff came to know of it and what a medical examiner answered. */
    public record Recorded(ConcernCase standing, Circumstances.Heard heard, Optional<ExaminerAnswers> examiner) {}

    private final RecordedCases recorded;
    private final Cases cases;
    private final Concerns concerns;
    private final ExaminerRecords examiners;
    private final CurrentActor actor;

    RecordedConcerns(
            RecordedCases recorded, Cases cases, Concerns concerns, ExaminerRecords examiners, CurrentActor actor) {
        this.recorded = recorded;
        this.cases = cases;
        this.concerns = concerns;
        this.examiners = examiners;
        this.actor = actor;
    }

    /** Those of the staff of the actor's organisation, and of organisations that gave way to it. */
    @Transactional
    public Slice<ConcernCase> list(PageRequest<UUID> page) {
        return recorded.of(actor.get().organisations(), page);
    }

    /**
     * @throws Refused if the person's organisation does not triage it, or a practice reported it itself
     */
    @Transactional
    public Recorded require(ConcernId id) {
        return find(id).orElseThrow(ReadCase::notFound);
    }

    @Transactional
    public Optional<Recorded> find(ConcernId id) {
        return cases.find(id)
                .filter(standing -> actor.get().actsFor(standing.facts().commissionerCode()))
                .flatMap(standing -> concerns.find(id)
                        .flatMap(report -> report.circumstances().heard())
                        .map(heard -> new Recorded(standing, heard, examiners.of(id))));
    }
}
