package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static pqs.intake.concern.Foreseen.HARBOUR_LANE;
import static pqs.intake.concern.Foreseen.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeState;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.NhsNumber;
import pqs.platform.personal.TypedPersonal;

class ReportRulesTest {

    @Test
    void aRightSubmissionBecomesAConcernAndOneEvent() {
        var accepted = accept(Submissions.right());

        var facts = new ConcernFacts(
                new ConcernId(Foreseen.FIRST_ID),
                Foreseen.FIRST_REFERENCE,
                HARBOUR_LANE.code(),
                new Category("poor-report", "Poor report or interpretation"),
                Severity.MODERATE,
                LocalDate.of(2026, 9, 14),
                NOW);
        var concern = new Concern.Linked(
                facts, new ProviderPlace.AtSite(new ProviderCode("DEMO-AQP1"), new SiteCode("DEMO-AQP1-S1")));
        assertThat(accepted)
                .isEqualTo(new Decision.Accepted(
                        new Report(
                                concern,
                                Circumstances.ORDINARY,
                                new Report.Account(
                                        "demo-gp", "The report said normal; a second scan showed a mass.", false)),
                        Optional.empty(),
                        Optional.empty(),
                        new ConcernCase.Received(new CaseFacts(
                                facts,
                                Optional.of(concern.place()),
                                "DEMO-ICB1",
                                "demo-gp",
                                Source.GENERAL_PRACTICE,
                                false,
                                false,
                                Set.of(),
                                1))));
    }

    @Test
    void whatMayBeLeftOutIsReadAndACategoryCallsForWhoeverMustLookTheSameDay() {
        var submission = Submissions.right()
                .with("category", "safeguarding")
                .details(new Submission.Details(true, true, TypedPersonal.of(" Sam  Example "), " Abdomen "))
                .build();

        var accepted = (Decision.Accepted) decide(submission, Foreseen.surroundings(NOW, true, HARBOUR_LANE));

        assertThat(accepted.report().circumstances())
                .isEqualTo(new Circumstances(true, true, Optional.of("Abdomen"), Optional.empty()));
        assertThat(accepted.practitioner().orElseThrow().revealed()).isEqualTo("Sam Example");
        var opened = accepted.opened().facts();
        assertThat(opened.urgent()).isTrue();
        assertThat(opened.confidential()).isTrue();
        assertThat(opened.attention()).containsExactly(Attention.SAFEGUARDING);
        assertThat(opened.isSensitive()).isTrue();
    }

    @Test
    void anExaminationIsAFewWordsWithoutAPatientAndAPractitionerIsOneLine() {
        assertThat(code(Submissions.right().details(examination("x".repeat(101)))))
                .isEqualTo("examination wrong-length");
        assertThat(code(Submissions.right().details(examination("MRI knee, Dr Jones list"))))
                .isEqualTo("examination may-identify-a-patient");
        assertThat(code(Submissions.right()
                        .details(examination("Abdomen of 999 000 0018"))
                        .identifiersChecked()))
                .isEqualTo("examination holds-an-nhs-number");
        assertThat(accept(Submissions.right()
                                .details(examination("MRI knee, Dr Jones list"))
                                .identifiersChecked())
                        .report()
                        .circumstances()
                        .examination())
                .contains("MRI knee, Dr Jones list");
        assertThat(code(Submissions.right()
                        .details(new Submission.Details(false, false, TypedPersonal.of("x".repeat(201)), null))))
                .isEqualTo("practitioner not-a-name");
    }

    private static Submission.Details examination(String words) {
        return new Submission.Details(false, false, TypedPersonal.NOTHING, words);
    }

    @Test
    void aProviderThatIsNotOnTheRegisterIsTakenAsTyped() {
        var accepted = accept(Submissions.right()
                .with("providerCode", null)
                .with("siteCode", "")
                .with("providerAsTyped", "  The scan van  "));

        assertThat(accepted.report().concern())
                .isInstanceOfSatisfying(
                        Concern.Unlinked.class,
                        unlinked -> assertThat(unlinked.typed()).isEqualTo(new TypedProvider("The scan van")));
    }

    @Test
    void aPatientReferenceIsReadAndOneThatIsNoneIsNamedAndNotQuoted() {
        assertThat(accept(Submissions.right().with("patientReference", " 999 000 0018 "))
                        .patient())
                .isEqualTo(NhsNumber.parse("9990000018"));

        var refused = refusal(
                Submissions.right().with("patientReference", "999 000 0019").build(), HARBOUR_LANE);
        assertThat(refused.faults())
                .containsExactly(new Fault(
                        "patientReference",
                        "not-an-nhs-number",
                        "This is not an NHS number: check its ten digits again, or leave it out."));
        assertThat(refused).hasMessageNotContaining("999");
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheOrderOfTheForm() {
        var empty = new Submission(null, null, "DEMO-AQP1-S1", null, "", " ", null, null, TypedPersonal.NOTHING, false);

        assertThat(refusal(empty, HARBOUR_LANE).faults())
                .extracting(Fault::field)
                .containsExactly("siteCode", "providerCode", "category", "severity", "occurredOn", "whatHappened");
    }

    @Test
    void aProviderIsChosenOrTypedAndNotBoth() {
        assertThat(code(Submissions.right().with("providerAsTyped", "The scan van")))
                .isEqualTo("providerCode given-twice");
    }

    @Test
    void aProviderMustBeOnTheRegisterAndASiteBeItsOwn() {
        assertThat(code(Submissions.right().with("providerCode", "NOBODY"))).isEqualTo("providerCode unknown-provider");
        assertThat(code(Submissions.right().with("siteCode", "DEMO-AQP2-S1")))
                .isEqualTo("siteCode not-a-site-of-provider");
    }

    @Test
    void theDemonstrationSaysNothingAboutARealProvider() {
        var about = Submissions.right()
                .with("providerCode", "RXX")
                .with("siteCode", null)
                .build();

        assertThat(decide(about, Foreseen.surroundings(NOW, false, HARBOUR_LANE)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(about, Foreseen.surroundings(NOW, true, HARBOUR_LANE)))
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.why().faults())
                                .extracting(Fault::code)
                                .containsExactly("not-invented"));
    }

    @Test
    void aDateIsRealAndNeitherInTheFutureNorBefore2000() {
        assertThat(code(Submissions.right().with("occurredOn", "2026-02-30"))).isEqualTo("occurredOn not-a-date");
        assertThat(code(Submissions.right().with("occurredOn", "2026-09-22"))).isEqualTo("occurredOn in-the-future");
        assertThat(code(Submissions.right().with("occurredOn", "1999-12-31"))).isEqualTo("occurredOn too-long-ago");
        assertThat(factsOf(Submissions.right().with("occurredOn", "2000-01-01")).occurredOn())
                .isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(factsOf(Submissions.right().with("occurredOn", "2026-09-21")).occurredOn())
                .isEqualTo(LocalDate.of(2026, 9, 21));
    }

    @Test
    void todayIsTodayInEngland() {
        var justAfterMidnightInSummerTime = Instant.parse("2026-09-21T23:30:00Z");
        var tomorrowByGreenwich =
                Submissions.right().with("occurredOn", "2026-09-22").build();

        assertThat(decide(
                        tomorrowByGreenwich, Foreseen.surroundings(justAfterMidnightInSummerTime, false, HARBOUR_LANE)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aNarrativeHasTenToFourThousandCharacters() {
        assertThat(code(Submissions.right().with("whatHappened", " 123456789 ")))
                .isEqualTo("whatHappened too-short");
        assertThat(code(Submissions.right().with("whatHappened", "x".repeat(4001))))
                .isEqualTo("whatHappened too-long");
        assertThat(narrativeOf(Submissions.right().with("whatHappened", "1234567 ab")))
                .isEqualTo("1234567 ab");
        assertThat(narrativeOf(Submissions.right().with("whatHappened", "\uD83E\uDE7A".repeat(4000))))
                .isEqualTo("\uD83E\uDE7A".repeat(4000));
    }

    @Test
    void lineEndsAreWelcomeAndControlCharactersAreNot() {
        assertThat(narrativeOf(Submissions.right().with("whatHappened", "First this.\r\n\tThen that.\r\n")))
                .isEqualTo("First this.\n\tThen that.");
        for (var hidden : List.of("\u0000", "\u001B[31m", "\u0085", "\u202E", "\uD83E")) {
            assertThat(code(Submissions.right().with("whatHappened", "It happened " + hidden + " like this.")))
                    .isEqualTo("whatHappened control-characters");
        }
    }

    @Test
    void wordsThatMayIdentifyAPatientAreTakenOnlyOnceSomebodyHasLooked() {
        var telling = Submissions.right().with("whatHappened", "The scan of Mrs Jane Brown was never reported.");

        assertThat(code(telling)).isEqualTo("whatHappened may-identify-a-patient");
        assertThat(refusal(telling.build(), HARBOUR_LANE).faults().getFirst().message())
                .isEqualTo(
                        "The text seems to contain a person's name. Take it out, or confirm that it identifies no patient.");
        assertThat(accept(telling.identifiersChecked()).report().account().identifiersChecked())
                .isTrue();
    }

    @Test
    void aForgedOrganisationIsForbiddenBeforeAnythingElseIsLookedAt() {
        var forged = refusal(
                new Submission(null, null, null, null, null, null, null, "DEMO-GP2", TypedPersonal.NOTHING, false),
                HARBOUR_LANE);

        assertThat(forged.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(forged.faults()).extracting(Fault::field).containsExactly("practiceCode");
        assertThat(factsOf(Submissions.right().with("practiceCode", "demo-gp1")).practice())
                .isEqualTo(HARBOUR_LANE.code());
    }

    @Test
    void onlyAnOpenPracticeOfTheDirectoryReports() {
        var right = Submissions.right().build();

        assertThat(refusal(right).faults()).extracting(Fault::code).containsExactly("practice-not-in-directory");
        assertThat(refusal(right, Foreseen.practice(new PracticeState.Closed(LocalDate.of(2020, 1, 1))))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("practice-not-open");
    }

    private static Decision decide(Submission submission, Surroundings around) {
        return new ReportRules(Foreseen.ids()).decide(submission, around);
    }

    private static Decision.Accepted accept(Submissions submission) {
        return (Decision.Accepted) decide(submission.build(), Foreseen.surroundings(NOW, true, HARBOUR_LANE));
    }

    private static ConcernFacts factsOf(Submissions submission) {
        return accept(submission).report().concern().facts();
    }

    private static String narrativeOf(Submissions submission) {
        return accept(submission).report().account().whatHappened();
    }

    private static Refused refusal(Submission submission, Practice... directory) {
        return ((Decision.Rejected) decide(submission, Foreseen.surroundings(NOW, false, directory))).why();
    }

    /** Field and code of the only fault. */
    private static String code(Submissions submission) {
        var faults = refusal(submission.build(), HARBOUR_LANE).faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst().field() + " " + faults.getFirst().code();
    }
}
