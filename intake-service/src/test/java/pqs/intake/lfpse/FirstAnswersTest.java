package pqs.intake.lfpse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Report;
import pqs.intake.concern.Severity;
import pqs.intake.concern.TypedProvider;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class FirstAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    private static final Report REPORT = new Report(
            new Concern.Unlinked(Events.reviewed().facts().concern(), new TypedProvider("Penfold")),
            Circumstances.ORDINARY,
            new Report.Account("gp-1", "It was reported as normal.", true));

    @Test
    void forThoseWhoTriageTheHarmIsAsTheyJudgedItElseAsItWasReported() {
        var received = new ConcernCase.Received(Events.reviewed().facts());
        assertThat(FirstAnswers.of(REPORT, received, Side.COMMISSIONER, TODAY).codes())
                .isEqualTo(Map.of("physical-harm", "3", "process", "4"));
        assertThat(FirstAnswers.of(REPORT, graded(received, Severity.LOW), Side.COMMISSIONER, TODAY)
                        .codes())
                .isEqualTo(Map.of("physical-harm", "4", "process", "4"));
        assertThat(FirstAnswers.of(REPORT, graded(received, Severity.NOT_KNOWN), Side.COMMISSIONER, TODAY)
                        .codes())
                .isEqualTo(Map.of("process", "4"));
        assertThat(FirstAnswers.of(REPORT, received, Side.COMMISSIONER, TODAY).description())
                .isEqualTo("It was reported as normal.");
    }

    @Test
    void whatMayIdentifySomebodyDoesNotGoOutOfTheHouseWhateverTheReporterDecided() {
        var report = new Report(
                REPORT.concern(),
                Circumstances.ORDINARY,
                new Report.Account("gp-1", "Mrs Planted, 999 000 0018, was told that all was normal.", true));

        var first = FirstAnswers.of(
                report, new ConcernCase.Received(Events.reviewed().facts()), Side.PRACTICE, TODAY);

        assertThat(first.description()).isEqualTo("[removed], [removed], was told that all was normal.");
        assertThat(first.identifiersChecked()).isFalse();
    }

    @Test
    void thePracticeReadsNothingOfWhatTriageJudged() {
        var reported = Events.reviewed().facts();
        var nowUrgent = new CaseFacts(
                reported.concern(),
                reported.place(),
                reported.commissionerCode(),
                reported.reportedBy(),
                reported.source(),
                true,
                reported.confidential(),
                reported.attention(),
                2);
        var judged = graded(new ConcernCase.Received(nowUrgent), Severity.SEVERE);
        assertThat(FirstAnswers.of(REPORT, judged, Side.PRACTICE, TODAY))
                .isEqualTo(FirstAnswers.of(REPORT, new ConcernCase.Received(reported), Side.PRACTICE, TODAY));
        assertThat(FirstAnswers.of(REPORT, judged, Side.COMMISSIONER, TODAY).codes())
                .isEqualTo(Map.of("physical-harm", "2", "process", "4", "worry", "5"));
    }

    private static ConcernCase graded(ConcernCase.Received received, Severity actual) {
        return received.acknowledge("officer-1", Instant.parse("2026-09-22T08:00:00Z"))
                .grade(new Grading(actual, actual, List.of()));
    }

    /** Each line of the file names a question and a code of the taxonomy, and a category or severity that we have. */
    @Test
    void theRulesNameWhatThereIs() {
        var categories = Categories.all().stream().map(Category::code).toList();
        var severities = List.of(Severity.values()).stream().map(Severity::code).toList();
        var lines = Taxonomy.lines("first-answers.txt");
        assertThat(lines).hasSize(19);
        for (var line : lines) {
            var parts = List.of(line.split(" ", -1));
            assertThat(Taxonomy.inUse().question(parts.get(0)).flatMap(question -> question.code(parts.get(4))))
                    .as(line)
                    .isPresent();
            var known = Map.of("category", categories, "severity", severities, "urgent", List.of("yes"));
            assertThat(known.get(parts.get(1))).as(line).contains(parts.get(2));
        }
    }

    @Test
    void everythingWrongWithAReviewIsSaidAtOnce() {
        assertThatThrownBy(() -> AnswerRules.read(
                        "Seen for 999 000 0018 again",
                        "x",
                        Map.of("physical-harm", "9", "process", "4", "colour", "2"),
                        false,
                        TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("description", "immediateActions", "physical-harm", "answers"));
    }

    @Test
    void whatNobodyAnswersIsLeftOut() {
        var answers = AnswerRules.read(
                "It was reported as normal.", "", Map.of("physical-harm", "", "process", "4"), false, TODAY);
        assertThat(answers.codes()).isEqualTo(Map.of("process", "4"));
        assertThat(answers.immediateActions()).isEmpty();
    }
}
