package pqs.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void anAnswerThatIsNoReportFailsNamingQuestionAndStatus() {
        var refused = new Answer("GET /intake/api/imports/practices/1 as demo-gp", 403, "{}");

        assertThatThrownBy(() -> ImportReport.of(refused))
                .isInstanceOf(StepFailed.class)
                .hasMessageStartingWith("GET /intake/api/imports/practices/1 as demo-gp was answered 403");
    }

    @Test
    void aRefusedRowMeansThatNotAllRowsAreHeldAndIsQuoted() {
        var report = ImportReport.of(answer("""
                {"state": "done", "rowsRead": 3, "rowsNew": 2, "rowsChanged": 0, "rowsUnchanged": 0, "rowsRefused": 1,
                 "seconds": 0.1, "problem": null,
                 "refused": [{"line": 2, "field": "postcode", "code": "missing", "message": "Give a postcode."}]}"""));

        assertThat(report.holdsAll(3)).isFalse();
        assertThat(report.refused()).containsExactly("line 2, postcode: Give a postcode.");
        assertThat(report.problem()).isEmpty();
    }

    @Test
    void rowsThatWereThereAlreadyAreHeldButNotOfAnImportThatEndedOtherwise() {
        var json = """
                {"state": "done", "rowsRead": 3, "rowsNew": 1, "rowsUnchanged": 2, "rowsRefused": 0, "refused": []}""";

        assertThat(ImportReport.of(answer(json)).holdsAll(3)).isTrue();
        assertThat(ImportReport.of(answer(json)).holdsAll(4)).isFalse();
        assertThat(ImportReport.of(answer(json.replace("done", "cancelled"))).holdsAll(3))
                .isFalse();
    }

    private static Answer answer(String body) {
        return new Answer("GET /imports", 200, body);
    }
}
