package pqs.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

class TableTest {

    private static final Layout NAMED = Layout.named(List.of("name", "number"), List.of("note"));
    private static final Layout PLACED = Layout.withoutHeader(List.of("name", "number"));

    @Test
    void readsByHeaderInAnyOrderWithAByteOrderMarkAndLineBreaksInCells() {
        assertThat(rows("\uFEFFNote, NUMBER ,name\r\n\"two\nlines\",1,a\r\n\r\n,2,\"say \"\"b\"\"\"\r\n", NAMED))
                .containsExactly("2 name=a note=two\nlines number=1", "5 name=say \"b\" note= number=2");
    }

    @Test
    void withoutAHeaderTheFirstRowIsARow() {
        assertThat(rows("a,1\nb,2", PLACED)).containsExactly("1 name=a number=1", "2 name=b number=2");
    }

    @Test
    void aHeaderOfOtherColumnsSaysWhichAndRepeatsTheRightOnes() {
        assertThat(refusal("name,price\na,1\n", NAMED))
                .containsExactly(
                        "line 1: The column number is missing. The first line must name these columns: name,number and, if"
                                + " wanted, note.",
                        "line 1: Column 2 is not known here. The first line must name these columns: name,number and, if"
                                + " wanted, note.");
        assertThat(refusal("name,number,name\n", NAMED))
                .singleElement()
                .asString()
                .contains("A column is named twice.");
        assertThat(refusal("", NAMED)).singleElement().asString().contains("The file is empty");
    }

    @Test
    void aRowOfAnotherShapeCostsItselfAlone() {
        assertThat(rows("name,number\na\nb,2\nc,3,4\n", NAMED))
                .containsExactly(
                        "2 row wrong-column-count: A row has 2 columns and this one has 1. Check commas and quotation"
                                + " marks.",
                        "3 name=b number=2",
                        "4 row wrong-column-count: A row has 2 columns and this one has 3. Check commas and quotation"
                                + " marks.");
    }

    @Test
    void formulaeAndEndlessCellsAreRefusedByTheCell() {
        assertThat(rows("name,number\n=1+1,-5\n" + "x".repeat(4_001) + ",@SUM(1)\n", NAMED))
                .containsExactly(
                        "2 name formula: This cell would run as a formula in a spreadsheet, as it begins with = + - @ or a"
                                + " tab. Take that character out, or write the number without it.",
                        "3 name too-long: Shorten this cell to 4000 characters or less.; number formula: This cell would"
                                + " run as a formula in a spreadsheet, as it begins with = + - @ or a tab. Take that"
                                + " character out, or write the number without it.");
    }

    @Test
    void whatCannotBeSplitIntoRowsIsRefusedWithThePlace() {
        assertThat(refusal("name,number\na,1\nb,\"open\nc,3\n", NAMED))
                .singleElement()
                .asString()
                .startsWith("file: The row after line 2 cannot be read as CSV: a quotation mark is not closed");
        assertThat(refusal("name,number\na,\"1\"2\n", NAMED))
                .singleElement()
                .asString()
                .contains("after line 1");
        assertThat(refusal("name,number\na," + "x".repeat(70_000), NAMED))
                .singleElement()
                .asString()
                .contains("longer than 65,536 characters");
    }

    private static List<String> rows(String csv, Layout layout) {
        var rows = new ArrayList<String>();
        var table = new Table(new ByteArrayInputStream(csv.getBytes(UTF_8)), layout);
        while (table.hasNext()) {
            var line = table.next();
            rows.add(line.number() + " "
                    + switch (line.reading()) {
                        case Reading.Good<Row>(var row) ->
                            row.cells().entrySet().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(" "));
                        case Reading.Bad<Row>(var faults) ->
                            faults.stream()
                                    .map(fault -> fault.field() + " " + fault.code() + ": " + fault.message())
                                    .collect(Collectors.joining("; "));
                    });
        }
        return rows;
    }

    private static List<String> refusal(String csv, Layout layout) {
        return catchThrowableOfType(Refused.class, () -> rows(csv, layout)).faults().stream()
                .map(TableTest::words)
                .toList();
    }

    private static String words(Fault fault) {
        return fault.field() + ": " + fault.message();
    }
}
