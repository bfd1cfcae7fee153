package pqs.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

class ObservationTest {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 4);
    private static final Place PLACE = new Place("T01", "T01S1", "T01P1");

    private static Observation of(LocalDate known, String measure, int count, OptionalDouble exposure) {
        return new Observation(known, DAY, PLACE, measure, count, exposure, "test");
    }

    @Test
    void nothingIsKnownBeforeItOccurred() {
        assertThatThrownBy(() -> of(DAY.minusDays(1), "concern", 1, OptionalDouble.empty()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("known_at is 2030-05-03, before 2030-05-04");
    }

    @Test
    void countsAreFromZeroAndExposuresAboveIt() {
        assertThatThrownBy(() -> of(DAY, "concern", -1, OptionalDouble.empty())).hasMessageContaining("count is -1");
        assertThatThrownBy(() -> of(DAY, "concern", 1, OptionalDouble.of(0))).hasMessageContaining("exposure is 0.0");
        assertThatThrownBy(() -> of(DAY, "concern", 1, OptionalDouble.of(Double.NaN)))
                .hasMessageContaining("exposure is NaN");
        assertThatThrownBy(() -> of(DAY, " ", 1, OptionalDouble.empty())).hasMessageContaining("measure is empty");
        assertThatThrownBy(() -> new Place("", "", "")).hasMessageContaining("provider is empty");
    }

    @Test
    void aPlaceKnowsItsLevel() {
        assertThat(PLACE.level()).isEqualTo(Level.PRACTITIONER);
        assertThat(PLACE.withoutPractitioner().level()).isEqualTo(Level.SITE);
        assertThat(Place.ofProvider("T01").level()).isEqualTo(Level.PROVIDER);
    }
}
