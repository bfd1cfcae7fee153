package pqs.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.systemtests.faults.FaultsMain.Wish;

/** The command line of the campaign, and that one seed always makes the same choices. */
class FaultsMainTest {

    @Test
    void withoutOptionsItIsEverythingForAMinuteEach() {
        var wish = wish();

        assertThat(wish.scenarios()).hasSize(20);
        assertThat(wish.outage()).isEqualTo(Duration.ofSeconds(60));
        assertThat(wish.seed()).isEqualTo(7);
    }

    @Test
    void aScenarioIsNamedByTheBeginningOfItsName() {
        assertThat(wish("--scenario", "database", "--seed", "12").scenarios())
                .extracting(Scenario::name)
                .containsExactly("database-down", "database-hanging", "database-half-open");
    }

    @Test
    void whatMakesNoSenseIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> wish("--scenario", "flood")).hasMessageContaining("--list names them");
        assertThatThrownBy(() -> wish("--seed")).hasMessage("a value must follow --seed");
        assertThatThrownBy(() -> wish("--minutes", "soon"))
                .hasMessage("--minutes takes a number from 0 to 1440, not soon");
        assertThatThrownBy(() -> wish("--fast")).hasMessage("there is no option --fast");
    }

    @Test
    void aSeedAlwaysMakesTheSameSlice() {
        assertThat(Scenarios.slice(new Random(5)))
                .extracting(Scenario::name)
                .hasSize(4)
                .isEqualTo(Scenarios.slice(new Random(5)).stream()
                        .map(Scenario::name)
                        .toList());
    }

    private static Wish wish(String... arguments) {
        return Wish.parse(arguments, 7);
    }
}
