package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Source;
import pqs.intake.concern.Step;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;

/** Writes down what is done with a concern, by whom. Joins the transaction in which it is done. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StepLog {

    private static final String NOBODY = "intake";

    private final Steps steps;
    private final CurrentActor actor;
    private final Ids ids;

    StepLog(Steps steps, CurrentActor actor, Ids ids) {
        this.steps = steps;
        this.actor = actor;
        this.ids = ids;
    }

    /** Done by the person signed in. */
    public void add(CaseFacts facts, Instant at, StepKind kind) {
        add(facts, at, kind, Optional.empty());
    }

    /**
     * Done by the person signed in.
     *
     * @param words what was written with it
     */
    public void add(CaseFacts facts, Instant at, StepKind kind, Optional<String> words) {
        var person = actor.get();
        add(facts, at, kind, person.subject(), person.organisationCode(), false, words);
    }

    /** Done by the person signed in, and of a kind that the reporter is told only as "being handled". */
    public void addSensitive(CaseFacts facts, Instant at, StepKind kind, Optional<String> words) {
        var person = actor.get();
        add(facts, at, kind, person.subject(), person.organisationCode(), true, words);
    }

    /** How the concern came: by its practice, or by the staff who wrote it down. */
    void first(CaseFacts facts, StepKind kind) {
        var organisation = facts.source() == Source.GENERAL_PRACTICE
                ? facts.concern().practice().value()
                : facts.commissionerCode();
        add(facts, facts.concern().reportedAt(), kind, facts.reportedBy(), organisation, false, Optional.empty());
    }

    /** Happened by itself, such as a deadline that passed. */
    public void happened(CaseFacts facts, Instant at, StepKind kind) {
        add(facts, at, kind, NOBODY, facts.commissionerCode(), false, Optional.empty());
    }

    /** As {@link #happened}, and of a kind that the reporter is told only as "being handled". */
    public void happenedSensitive(CaseFacts facts, Instant at, StepKind kind) {
        add(facts, at, kind, NOBODY, facts.commissionerCode(), true, Optional.empty());
    }

    private void add(
            CaseFacts facts,
            Instant at,
            StepKind kind,
            String bySubject,
            String byOrganisation,
            boolean sensitive,
            Optional<String> words) {
        steps.add(new Step(ids.next(), facts.id(), at, kind, bySubject, byOrganisation, sensitive, words));
    }
}
