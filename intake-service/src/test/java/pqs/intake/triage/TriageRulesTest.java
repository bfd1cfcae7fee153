package pqs.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pqs.intake.concern.CasesForTests.MONDAY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.CasesForTests;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Severity;
import pqs.intake.concern.StepKind;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.platform.fault.Refused;

class TriageRulesTest {

    private static final ConcernCase.Received RECEIVED = CasesForTests.received();
    private static final ConcernCase.Acknowledged TAKEN_UP = RECEIVED.acknowledge("officer-1", MONDAY);
    private static final Outcome OUTCOME =
            new Outcome(Outcome.Kind.CHANGED, "The provider reads its reports twice now.");
    private static final ConcernCase.Closed CLOSED = TAKEN_UP.close(OUTCOME, "officer-1", MONDAY);
    private static final ConcernCase.Withdrawn WITHDRAWN = TAKEN_UP.withdraw("gp-1", MONDAY);
    private static final ConcernCase.Merged MERGED =
            TAKEN_UP.mergeInto(new ConcernId(new UUID(0, 2)), "officer-1", MONDAY);
    private static final Grading GRADING = new Grading(Severity.LOW, Severity.SEVERE, List.of("missed-finding"));

    private static final TriageAction.Grade GRADE = new TriageAction.Grade(GRADING, Optional.empty());
    private static final TriageAction.Ask ASK = new TriageAction.Ask("Was a second scan done elsewhere?");
    private static final TriageAction.Close CLOSE = new TriageAction.Close(OUTCOME);
    private static final TriageAction.ChangeUrgency URGENT =
            new TriageAction.ChangeUrgency(true, "The clinic goes on tomorrow.");
    private static final TriageAction.Relink RELINK = new TriageAction.Relink(
            new ProviderPlace.Anywhere(new ProviderCode("DEMO-AQP2")), "The practice meant the other one.");

    @Test
    void beforeSomebodyHasTakenItUpNothingIsJudgedAskedMarkedOrClosed() {
        for (var action : List.of(GRADE, ASK, CLOSE, URGENT)) {
            assertThat(refusal(RECEIVED, action).code()).as(action.toString()).isEqualTo("not-taken-up");
            assertThat(refusal(RECEIVED, action).title()).contains("Take it up first");
        }
    }

    @Test
    void whatIsNotOpenAnyMoreTakesANoteAndNothingElse() {
        for (var ended : List.of(CLOSED, WITHDRAWN, MERGED)) {
            for (var action : List.of(GRADE, ASK, CLOSE, URGENT)) {
                assertThat(refusal(ended, action).code())
                        .as(ended + " " + action)
                        .isEqualTo("not-open");
            }
            assertThat(decide(ended, new TriageAction.Note("Looked at again.")).after())
                    .isEqualTo(ended);
        }
        assertThat(refusal(CLOSED, GRADE).title()).contains("Open it again first");
        assertThat(refusal(WITHDRAWN, GRADE).title()).contains("withdrawn");
        assertThat(refusal(MERGED, RELINK).title()).contains("separate them first");
    }

    @Test
    void itIsTakenUpOnce() {
        var taken = decide(RECEIVED, new TriageAction.Acknowledge());

        assertThat(taken.after()).isEqualTo(TAKEN_UP);
        assertThat(taken.step()).isEqualTo(StepKind.ACKNOWLEDGED);
        assertThat(taken.nothingDue()).isTrue();
        assertThat(taken.event()).containsInstanceOf(ConcernEvent.Triaged.class);
        assertThat(refusal(TAKEN_UP, new TriageAction.Acknowledge()).code()).isEqualTo("taken-up-already");
        assertThat(refusal(CLOSED, new TriageAction.Acknowledge()).code()).isEqualTo("taken-up-already");
    }

    @Test
    void aLaterJudgementKeepsTheEarlierOneInItsWords() {
        var first = decide(TAKEN_UP, GRADE).after();
        var second = decide(
                first,
                new TriageAction.Grade(
                        new Grading(Severity.SEVERE, Severity.SEVERE, List.of()),
                        Optional.of("The scan was repeated.")));

        assertThat(second.words().orElseThrow()).isEqualTo("""
                        Harm done: Severe: lasting harm, or death. Harm that could have been done: Severe: lasting harm, or death. Themes: none.
                        Why: The scan was repeated.
                        Before: Harm done: Low: extra observation or minor treatment. Harm that could have been done: Severe: lasting harm, or death. Themes: Missed or wrong finding.""");
    }

    @Test
    void aProviderIsChangedWithItsReasonAndTheConcernStaysTheSame() {
        var changed = decide(CLOSED, RELINK);

        assertThat(changed.after().facts().place()).contains(RELINK.place());
        assertThat(changed.after().facts().id()).isEqualTo(CLOSED.facts().id());
        assertThat(changed.words())
                .contains("Before: DEMO-AQP1, site DEMO-AQP1-S1. Why: The practice meant the other one.");
        assertThat(refusal(changed.after(), RELINK).code()).isEqualTo("linked-so-already");
    }

    @Test
    void aProviderAsTypedIsNotChangedHere() {
        assertThat(refusal(CasesForTests.asTyped(), RELINK).code()).isEqualTo("not-linked-yet");
        assertThat(TriageRules.possible(CasesForTests.asTyped())).doesNotContain(TriageAction.Kind.RELINK);
    }

    @Test
    void urgencyIsChangedOnlyToWhatItIsNot() {
        var urgent = decide(TAKEN_UP, URGENT).after();

        assertThat(urgent.facts().urgent()).isTrue();
        assertThat(refusal(urgent, URGENT).code()).isEqualTo("urgent-so-already");
    }

    @Test
    void whatStandsForAnUrgentOneStaysUrgent() {
        var urgent = decide(TAKEN_UP, URGENT).after();
        var noMore = new TriageAction.ChangeUrgency(false, "The clinic was stopped.");
        var calm = TAKEN_UP.mergeInto(new ConcernId(new UUID(0, 2)), "officer-1", MONDAY);
        var pressing =
                ((ConcernCase.Acknowledged) urgent).mergeInto(new ConcernId(new UUID(0, 2)), "officer-1", MONDAY);

        var refused = catchThrowableOfType(
                Refused.class, () -> TriageRules.decide(urgent, noMore, List.of(calm, pressing), "officer-1", MONDAY));
        assertThat(refused.code()).isEqualTo("merged-urgent");
        assertThat(refused.title())
                .contains(pressing.facts().concern().reference().value())
                .contains("Separate what is not urgent any more");
        assertThat(TriageRules.decide(urgent, noMore, List.of(calm), "officer-1", MONDAY)
                        .after()
                        .facts()
                        .urgent())
                .isFalse();
        assertThat(TriageRules.decide(TAKEN_UP, URGENT, List.of(pressing), "officer-1", MONDAY)
                        .after()
                        .facts()
                        .urgent())
                .isTrue();
    }

    @Test
    void onlyWhatIsClosedIsOpenedAgain() {
        var why = new TriageAction.Reopen("The same happened again.");

        assertThat(decide(CLOSED, why).after()).isEqualTo(TAKEN_UP);
        for (var other : List.of(RECEIVED, TAKEN_UP, WITHDRAWN, MERGED)) {
            assertThat(refusal(other, why).code()).isEqualTo("not-closed");
        }
    }

    @Test
    void aPageOffersNothingThatIsRefused() {
        var actions = List.of(
                new TriageAction.Acknowledge(),
                GRADE,
                ASK,
                CLOSE,
                URGENT,
                RELINK,
                new TriageAction.Note("A note."),
                new TriageAction.Reopen("The same again."));
        for (var standing : List.of(RECEIVED, CasesForTests.asTyped(), TAKEN_UP, CLOSED, WITHDRAWN, MERGED)) {
            for (var action : actions) {
                assertThat(isDone(standing, action))
                        .as(standing + " " + action)
                        .isEqualTo(TriageRules.possible(standing).contains(action.kind()));
            }
        }
    }

    private static boolean isDone(ConcernCase standing, TriageAction action) {
        try {
            return decide(standing, action).step() != null;
        } catch (Refused refused) {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            return false;
        }
    }

    private static Triaged decide(ConcernCase standing, TriageAction action) {
        return TriageRules.decide(standing, action, List.of(), "officer-1", MONDAY);
    }

    private static Refused refusal(ConcernCase standing, TriageAction action) {
        var refused = catchThrowableOfType(Refused.class, () -> decide(standing, action));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
        return refused;
    }
}
