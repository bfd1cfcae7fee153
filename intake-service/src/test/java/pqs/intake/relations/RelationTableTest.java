package pqs.intake.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelationTableTest {

    private static final String COLUMNS =
            Stream.of(Relation.values()).map(relation -> relation.column).collect(Collectors.joining(" "));

    @Test
    void aCellStandsUnderItsRelation() {
        var table = new RelationTable("# for people\n| " + COLUMNS + "\nGET  /a | " + cells("yes 404 403"));

        assertThat(table.operations()).containsExactly("GET /a");
        assertThat(table.expected("GET /a", Relation.REPORTER)).isEqualTo(Cell.YES);
        assertThat(table.expected("GET /a", Relation.COLLEAGUE)).isEqualTo(Cell.NOT_THERE);
        assertThat(table.expected("GET /a", Relation.REPORTER_OF_SENSITIVE)).isEqualTo(Cell.FORBIDDEN);
        assertThat(table.expected("GET /a", Relation.NOBODY)).isEqualTo(Cell.NOT_SIGNED_IN);
    }

    @Test
    void whatHasNoLineIsToldWithWhatToDo() {
        assertThatThrownBy(() -> new RelationTable("| " + COLUMNS).expected("GET /new", Relation.REPORTER))
                .hasMessageContaining("GET /new")
                .hasMessageContaining("Say in a line what each relation is to be answered.");
    }

    @Test
    void aLineThatIsShortOrThereTwiceOrNoneIsNoTable() {
        var head = "| " + COLUMNS + "\n";
        var line = "GET /a | " + cells("yes yes yes");
        assertThatThrownBy(() -> new RelationTable(head + "GET /a | yes")).hasMessageContaining("cells");
        assertThatThrownBy(() -> new RelationTable(head + line + "\n" + line)).hasMessageContaining("there twice");
        assertThatThrownBy(() -> new RelationTable(head + line.replace("yes", "perhaps")))
                .hasMessageContaining("no cell of this table: perhaps");
        assertThatThrownBy(() -> new RelationTable("| rep col")).hasMessageContaining("each relation once");
        assertThatThrownBy(() -> new RelationTable(head + line).and(new RelationTable(head + line)))
                .hasMessageContaining("in two tables");
    }

    @Test
    void aMistakeOfOursAndAnEmptyRefusalMeetNoCell() {
        for (var cell : Cell.values()) {
            assertThat(cell.isMetBy(500)).as(cell.word()).isFalse();
        }
        assertThat(Cell.YES.isMetBy(400)).isFalse();
        assertThat(Cell.NOT_THERE.isMetBy(403)).isFalse();
    }

    private static String cells(String first) {
        return first + " 403".repeat(Relation.values().length - 4) + " 401";
    }
}
