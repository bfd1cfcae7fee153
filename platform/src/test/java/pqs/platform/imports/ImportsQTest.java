package pqs.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Refused;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** From the file to the rows and the report, on a real database. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ImportsQTest extends ImportBed {

    @Test
    void everyRowIsTakenOrRefusedWithFieldAndRemedy() {
        database.update("insert into imported_thing (name, number) values ('known', 1), ('other', 2)");
        var view = imported("name,number\nnew,5\nknown,1\nother,3\nbad,x\nunlucky,13\n=SUM(A1),1\nnew,6\n");

        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(
                        view.rowsRead(),
                        view.rowsNew(),
                        view.rowsChanged(),
                        view.rowsUnchanged(),
                        view.rowsRefused(),
                        view.rowsTotal().orElseThrow()))
                .containsExactly(7L, 1L, 1L, 1L, 4L, 7L);
        assertThat(report(view))
                .containsExactly(
                        "4 changed : number: 2, now 3",
                        "5 refused number: Give a whole number.",
                        "6 refused number: Choose another number.",
                        "7 refused name: This cell would run as a formula in a spreadsheet, as it begins with = + - @ or a"
                                + " tab. Take that character out, or write the number without it.",
                        "8 refused row: Line 2 is about the same and was taken. Keep one of the two.");
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        var file = "name,number\n" + rows(1, 25);
        var first = imported(file);
        var second = imported(file);

        assertThat(first.rowsNew()).isEqualTo(25);
        assertThat(second.rowsUnchanged()).isEqualTo(25);
        assertThat(second.changedNothing()).isTrue();
        assertThat(history.sameFileBefore(second).orElseThrow().id()).isEqualTo(first.id());
        assertThat(history.sameFileBefore(first)).isEmpty();
        assertThat(database.number("select sum(writes) from imported_thing")).isEqualTo(25);
    }

    @Test
    void theImporterIsToldOnceThatItsFileIsReadAndWhoseItWas() {
        Things.FINISHED.clear();
        imported("name,number\n" + rows(1, 25) + "bad,x\n");
        assertThat(Things.FINISHED).containsExactly("DEMO-OPS operator-1 26");

        imported("name,number\nx,\"never closed\n");
        assertThat(Things.FINISHED).hasSize(1);
    }

    @Test
    void aFileThatBreaksOffChangesNothing() {
        var view = imported("name,number\n" + rows(1, 40) + "x,\"never closed\n");
        assertThat(view.state()).isEqualTo(ImportState.REFUSED);
        assertThat(view.problem().orElseThrow())
                .startsWith("The row after line 41 cannot be read as CSV: a quotation mark is not closed")
                .endsWith("Nothing was imported.");
        assertThat(database.number("select count(*) from imported_thing")).isZero();
    }

    @Test
    void whatIsNoSuchTableIsRefusedAtOnceAndLeavesNothing() {
        long before = transactions.call(() -> database.number("select count(*) from import_file"));
        var refused = catchThrowableOfType(Refused.class, () -> receive("name,price\na,1\n"));
        assertThat(refused.faults().getFirst().code()).isEqualTo("column-missing");
        assertThatThrownBy(() -> receive("")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> receive("name,number\na,1\n\0")).isInstanceOf(Refused.class);
        assertThat(transactions.call(() -> database.number("select count(*) from import_file")))
                .isEqualTo(before);
        assertThatThrownBy(() -> receiveImport.handle("no-such-thing", "", stream("name,number\n")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whileANewVersionComesTheOldOneLeavesTheFilesOfANewImporterToIt() {
        var id = receive("name,number\na,1\n");
        transactions.run(
                () -> database.update("update import_file set importer = 'new-things' where import_id = ?", id));

        runs.all();

        assertThat(transactions.call(() -> database.strings("select state from import_file where import_id = ?", id)))
                .containsExactly("waiting");
        transactions.run(() -> database.update("update import_file set importer = 'things' where import_id = ?", id));
        runs.all();
        assertThat(view(id).rowsNew()).isEqualTo(1);
    }

    @Test
    void aCancelledImportKeepsWhatItTookAndTakesNoMore() {
        var id = receive("name,number\n" + rows(1, 30));
        dieAfterBatches(1, UUID.randomUUID());
        assertThat(history.cancel("things", id)).isTrue();
        assertThat(history.cancel("things", id)).isFalse();
        runs.all();
        assertThat(view(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(database.number("select count(*) from imported_thing")).isEqualTo(10);
    }

    @Test
    void nothingOfTheFileStaysOnceItIsRead() {
        var view = imported("name,number\n" + rows(1, 12));
        long left = transactions.call(() -> database.number(
                "select (select count(*) from import_chunk where import_id = ?) + (select count(*) from import_subject"
                        + " where import_id = ?)",
                view.id(),
                view.id()));
        assertThat(left).isZero();
        assertThat(database.strings("select sha256 from import_file"))
                .as("without a scope")
                .isEmpty();
    }

    private List<String> report(ImportView view) {
        return history.report(view.id(), 0).stream()
                .map(ImportHistory.ReportLine::finding)
                .map(finding ->
                        finding.line() + " " + finding.outcome() + " " + finding.field() + ": " + finding.message())
                .toList();
    }
}
