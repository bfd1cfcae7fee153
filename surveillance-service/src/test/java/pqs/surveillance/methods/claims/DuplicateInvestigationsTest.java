package pqs.surveillance.methods.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.claims.DuplicateInvestigations.Repeat;

class DuplicateInvestigationsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final List<Investigation> GIVEN = List.of(
            on("p1", 0),
            on("p1", 28),
            on("p1", 57),
            on("p2", 10),
            on("p2", 10),
            on("p3", 40),
            on("p4", 39),
            on("p4", 60));

    @Test
    void aRepeatIsWithinTheWindowOfTheOneBefore() {
        var found = DuplicateInvestigations.of(GIVEN, 28, START);
        assertThat(found.investigations()).isEqualTo(8);
        assertThat(found.repeats())
                .containsExactly(
                        new Repeat("p1", START, START.plusDays(28)),
                        new Repeat("p2", START.plusDays(10), START.plusDays(10)),
                        new Repeat("p4", START.plusDays(39), START.plusDays(60)));
        assertThat(found.repeats()).extracting(Repeat::daysBetween).containsExactly(28L, 0L, 21L);
        assertThat(found.persons()).isEqualTo(3);
        assertThat(DuplicateInvestigations.of(GIVEN, 29, START).repeats()).hasSize(4);
        assertThat(DuplicateInvestigations.of(GIVEN, 0, START).repeats()).hasSize(1);
    }

    @Test
    void whatWasBeforeTheTimeServesAsTheOneBefore() {
        var found = DuplicateInvestigations.of(GIVEN, 28, START.plusDays(50));
        assertThat(found.investigations()).isEqualTo(2);
        assertThat(found.repeats()).containsExactly(new Repeat("p4", START.plusDays(39), START.plusDays(60)));
    }

    @Test
    void theOrderOfArrivalIsNoMatter() {
        var whole = DuplicateInvestigations.of(GIVEN, 28, START).toResult(0.02).canonical();
        for (long seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(GIVEN);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(DuplicateInvestigations.of(shuffled, 28, START)
                            .toResult(0.02)
                            .canonical())
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    @Test
    void moreThanUsualHasASmallTail() {
        var found = DuplicateInvestigations.of(List.of(on("a", 0), on("a", 1), on("b", 0)), 7, START);
        assertThat(found.tail(0.1)).isCloseTo(1 - 0.9 * 0.9 * 0.9, within(1e-14));
        assertThat(DuplicateInvestigations.of(List.of(on("a", 0)), 7, START).tail(0.1))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> DuplicateInvestigations.of(List.of(), 7, START))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("investigations are empty");
        assertThatThrownBy(() -> DuplicateInvestigations.of(GIVEN, -1, START)).hasMessageContaining("windowDays is -1");
        assertThatThrownBy(() -> DuplicateInvestigations.of(GIVEN, 7, START).tail(1))
                .hasMessageContaining("usualShare is 1.0");
    }

    private static Investigation on(String person, int day) {
        return new Investigation(person, START.plusDays(day));
    }
}
