package pqs.intake.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.intake.relations.ToldTable.Told;

class ToldTableTest {

    @Test
    void whatNoLineSaysIsToldToNobody() {
        var table = new ToldTable("""
                GET /a | narrative file-name | rep col | concern.read
                GET /a | note                | col     | note.read
                """);

        assertThat(table.of("GET /a", Relation.REPORTER).secrets())
                .containsExactlyInAnyOrder(Secret.NARRATIVE, Secret.FILE_NAME);
        assertThat(table.of("GET /a", Relation.COLLEAGUE).reads()).containsExactly("concern.read", "note.read");
        assertThat(table.of("GET /a", Relation.TRIAGE)).isEqualTo(Told.NOTHING);
        assertThat(table.of("GET /b", Relation.REPORTER)).isEqualTo(Told.NOTHING);
        assertThat(table.anywhere(Relation.COLLEAGUE)).containsExactly(Secret.NARRATIVE, Secret.FILE_NAME, Secret.NOTE);
    }

    @Test
    void aLineOfUnknownWordsIsNone() {
        assertThatThrownBy(() -> new ToldTable("GET /a | narrative | rep")).hasMessageContaining("a line has");
        assertThatThrownBy(() -> new ToldTable("GET /a | story | rep |")).hasMessageContaining("no secret is called");
        assertThatThrownBy(() -> new ToldTable("GET /a | note | us |")).hasMessageContaining("no relation is called");
    }

    @Test
    void whateverIsSealedOrTypedInConfidenceIsReadUnderARow() {
        var without = new ArrayList<String>();
        for (var operation : Tables.TOLD.operations()) {
            for (var relation : Relation.values()) {
                var told = Tables.TOLD.of(operation, relation);
                if (told.reads().isEmpty() && told.secrets().stream().anyMatch(Secret.RECORDED::contains)) {
                    without.add(operation + " by " + relation);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void whatNobodyMayBeToldStandsInNoLineOfTheirs() {
        for (var relation : Relation.values()) {
            var told = Tables.TOLD.anywhere(relation);
            assertThat(told).as("the reporter's name, to " + relation).doesNotContain(Secret.REPORTER);
            if (relation.ofPractice() || relation.ofProvider()) {
                assertThat(told).as(relation.name()).doesNotContain(Secret.NOTE, Secret.SECRET_OWNER);
            }
            if (relation.ofProvider()) {
                assertThat(told)
                        .as(relation.name())
                        .doesNotContain(Secret.NARRATIVE, Secret.PRACTITIONER, Secret.FILE, Secret.FILE_NAME);
            }
            if (!relation.ofPractice() && relation != Relation.PROVIDER_ASKED) {
                assertThat(told).as(relation.name()).doesNotContain(Secret.PATIENT);
            }
        }
        assertThat(Tables.TOLD.anywhere(Relation.REPORTER_OF_SENSITIVE))
                .contains(Secret.BEING_HANDLED)
                .doesNotContain(Secret.ASKED, Secret.WHY_RELEASED, Secret.QUESTION, Secret.ANSWER);
        for (var stranger : Set.of(
                Relation.OTHER_PRACTICE,
                Relation.OTHER_COMMISSIONER,
                Relation.OTHER_PROVIDER,
                Relation.LEAD_NOT_CALLED,
                Relation.ENGAGEMENT_LEAD,
                Relation.SYSTEM,
                Relation.NOBODY)) {
            assertThat(Tables.TOLD.anywhere(stranger)).as(stranger.name()).isEmpty();
        }
    }

    @Test
    void whoIsToldSomethingMayAskForIt() {
        for (var operation : Tables.TOLD.operations()) {
            for (var relation : Relation.values()) {
                if (!Tables.TOLD.of(operation, relation).equals(Told.NOTHING)) {
                    assertThat(Tables.RELATIONS.expected(operation, relation))
                            .as(operation + " by " + relation)
                            .isEqualTo(Cell.YES);
                }
            }
        }
    }

    @Test
    void noListTellsAnything() {
        for (var operation : Tables.TOLD.operations()) {
            boolean ofOne = operation.contains("{");
            for (var relation : Relation.values()) {
                var told = new ArrayList<>(Tables.TOLD.of(operation, relation).secrets());
                told.removeAll(Set.of(Secret.TRAIL, Secret.PRACTICE));
                assertThat(ofOne || told.isEmpty()).as(operation).isTrue();
            }
        }
    }
}
