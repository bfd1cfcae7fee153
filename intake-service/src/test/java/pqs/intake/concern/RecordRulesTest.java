package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.intake.concern.ExaminerAnswers.Answer;
import pqs.intake.practice.PracticeState;
import pqs.platform.fault.Fault;
import pqs.platform.personal.TypedPersonal;

class RecordRulesTest {

    private static final Recording.Examiner ANSWERED = new Recording.Examiner("yes", "no", "yes");

    private final RecordRules rules = new RecordRules(Foreseen.ids());

    @Test
    void whatStaffHeardBecomesAConcernOfTheirOwnOrganisationWhichTriagesIt() {
        var accepted = accepted(recording("verbal"));
        var report = accepted.concern().report();
        assertThat(report.concern().facts().practice().value()).isEqualTo("DEMO-ICB1");
        assertThat(report.circumstances().source()).isEqualTo(Source.VERBAL);
        assertThat(report.circumstances().heard().orElseThrow().from()).isEqualTo("Practice manager");
        assertThat(accepted.concern().opened().facts().commissionerCode()).isEqualTo("DEMO-ICB1");
        assertThat(accepted.concern().opened().facts().reportedBy()).isEqualTo("staff-1");
        assertThat(accepted.examiner()).isEmpty();
    }

    @Test
    void whatCameFromAPracticeIsThatPracticesConcernTooAndStaffTriageIt() {
        var accepted = accepted(recording("verbal", submission(Map.of("practiceCode", "DEMO-GP1"))));
        assertThat(accepted.concern().report().concern().facts().practice().value())
                .isEqualTo("DEMO-GP1");
        assertThat(accepted.concern().opened().facts().commissionerCode()).isEqualTo("DEMO-ICB1");
    }

    /** The practice reads what is its own in full, and would know who of its people spoke. */
    @Test
    void whatWasToldInConfidenceBelongsToTheStaffsOrganisationThoughAPracticeIsNamed() {
        var inConfidence = new Submission.Details(false, true, TypedPersonal.NOTHING, null);
        var accepted = accepted(recording("verbal", submission(Map.of("practiceCode", "DEMO-GP1"), inConfidence)));
        assertThat(accepted.concern().report().concern().facts().practice().value())
                .isEqualTo("DEMO-ICB1");
        assertThat(accepted.concern().opened().facts().confidential()).isTrue();
        assertThat(faults(recording("verbal", submission(Map.of("practiceCode", "NOWHERE"), inConfidence))))
                .extracting(Fault::field)
                .containsExactly("practiceCode");
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheOrderOfTheForm() {
        var empty = new Recording(
                new Submission(null, null, null, null, null, null, null, "NOWHERE", TypedPersonal.of("123"), false),
                null,
                null,
                null,
                Recording.Examiner.NONE);
        assertThat(faults(empty))
                .extracting(Fault::field)
                .containsExactly(
                        "source",
                        "heardOn",
                        "heardFrom",
                        "practiceCode",
                        "providerCode",
                        "category",
                        "severity",
                        "occurredOn",
                        "whatHappened",
                        "patientReference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dr Anne Marsh", "named Peter Holloway", "Mrs Whitlock of the practice", "01632 960001"})
    void fromWhomIsARoleAndNoName(String name) {
        assertThat(faults(new Recording(submission(Map.of()), "verbal", "2026-09-16", name, Recording.Examiner.NONE)))
                .extracting(Fault::code)
                .containsExactly("may-identify-a-person");
    }

    @Test
    void aPracticesOwnReportIsNoneOfTheSources() {
        assertThat(faults(recording("general-practice")))
                .extracting(Fault::code)
                .containsExactly("practices-report-themselves");
        assertThat(faults(recording("gossip"))).extracting(Fault::code).containsExactly("unknown-source");
    }

    @Test
    void nobodyHearsOfItBeforeItHappenedOrTomorrow() {
        assertThat(faults(heardOn("2026-09-13"))).extracting(Fault::code).containsExactly("before-it-happened");
        assertThat(faults(heardOn("2026-09-22"))).extracting(Fault::code).containsExactly("in-the-future");
        assertThat(faults(heardOn("16 September"))).extracting(Fault::code).containsExactly("not-a-date");
        assertThat(rules.decide(heardOn("2026-09-14"), around())).isInstanceOf(RecordDecision.Accepted.class);
    }

    @Test
    void aMedicalExaminerAnswersAllThreeQuestionsAndNobodyElseDoes() {
        var partly = new Recording.Examiner("yes", "perhaps", null);
        assertThat(faults(recording("medical-examiner", submission(Map.of()), partly)))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("examinerCoroner", "unknown-answer"),
                        org.assertj.core.groups.Tuple.tuple("examinerGovernance", "required"));
        assertThat(faults(recording("verbal", submission(Map.of()), ANSWERED)))
                .extracting(Fault::code)
                .containsExactly("not-by-a-medical-examiner");
        assertThat(accepted(recording("medical-examiner", submission(Map.of()), ANSWERED))
                        .examiner())
                .isEqualTo(Optional.of(new ExaminerAnswers(Answer.YES, Answer.NO, Answer.YES)));
    }

    @Test
    void aComplimentTellsOfNoHarmAndNothingUrgent() {
        var urgent = new Submission.Details(true, false, TypedPersonal.NOTHING, null);
        assertThat(faults(recording("compliment", submission(Map.of("severity", "severe"), urgent))))
                .extracting(Fault::code)
                .containsExactly("compliment-of-harm", "compliment-urgent");
        var taken = accepted(recording("compliment", submission(Map.of("severity", ""))));
        assertThat(taken.concern().report().concern().facts().severity()).isEqualTo(Severity.NO_HARM);
        assertThat(taken.concern().opened().facts().source().isConcern()).isFalse();
    }

    @Test
    void theSameWordsGiveTheSameDigestAndOtherCircumstancesAnother() {
        assertThat(recording("verbal").digest()).isEqualTo(recording("verbal").digest());
        assertThat(recording("verbal").digest()).isNotEqualTo(recording("email").digest());
        assertThat(heardOn("2026-09-15").digest())
                .isNotEqualTo(heardOn("2026-09-16").digest());
    }

    private static Recording heardOn(String day) {
        return new Recording(submission(Map.of()), "verbal", day, "Practice manager", Recording.Examiner.NONE);
    }

    private static Recording recording(String source) {
        return recording(source, submission(Map.of()));
    }

    private static Recording recording(String source, Submission submission) {
        return recording(source, submission, Recording.Examiner.NONE);
    }

    private static Recording recording(String source, Submission submission, Recording.Examiner examiner) {
        return new Recording(submission, source, "2026-09-16", "Practice manager", examiner);
    }

    private static Submission submission(Map<String, @Nullable String> fields) {
        return submission(fields, Submission.Details.NONE);
    }

    private static Submission submission(Map<String, @Nullable String> fields, Submission.Details details) {
        var filled = Submissions.right().details(details);
        fields.forEach(filled::with);
        return filled.build();
    }

    private RecordDecision.Accepted accepted(Recording recording) {
        return (RecordDecision.Accepted) rules.decide(recording, around());
    }

    private List<Fault> faults(Recording recording) {
        return ((RecordDecision.Rejected) rules.decide(recording, around())).faults();
    }

    private static Surroundings around() {
        var world = Foreseen.surroundings(Foreseen.NOW, true, Foreseen.practice(new PracticeState.Open()))
                .world();
        return new Surroundings(new Surroundings.Reporter("staff-1", "DEMO-ICB1"), Foreseen.NOW, true, world);
    }
}
