package pqs.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void anAnswerThatIsNoReportFailsNamingQuestionAndStatus() {
        var refused = new Answer("POST /intake/api/practices/imports as demo-gp", 403, "{}");

        assertThatThrownBy(() -> ImportReport.of(refused))
                .isInstanceOf(StepFailed.class)
                .hasMessageStartingWith("POST /intake/api/practices/imports as demo-gp was answered 403");
    }

    @Test
    void aRefusedRowMeansThatNotAllRowsAreHeldAndIsQuoted() {
        var report = ImportReport.of(answer("""
                {"rowsRead": 3, "accepted": 2, "unchanged": 0, "seconds": 0.1,
                 "refused": [{"row": 2, "field": "postcode", "code": "missing", "message": "Give a postcode."}]}"""));

        assertThat(report.holdsAll(3)).isFalse();
        assertThat(report.refused()).containsExactly("row 2, postcode: Give a postcode.");
    }

    @Test
    void rowsThatWereThereAlreadyAreHeld() {
        var report = ImportReport.of(
                answer("{\"rowsRead\": 3, \"accepted\": 1, \"unchanged\": 2, \"refused\": [], \"seconds\": 0.1}"));

        assertThat(report.holdsAll(3)).isTrue();
        assertThat(report.holdsAll(4)).isFalse();
    }

    private static Answer answer(String body) {
        return new Answer("POST /imports", 200, body);
    }
}
