package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountDistributionTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 3, 40, 2_000})
    void poissonAsTheLibraryHasIt(double mean) {
        var ours = new CountDistribution.Poisson(mean).probabilities();
        var theirs = PoissonDistribution.of(mean);
        for (int count = 0; count < ours.length; count++) {
            assertThat(ours[count]).isCloseTo(theirs.probability(count), within(1e-12));
        }
        assertThat(Arrays.stream(ours).sum()).isCloseTo(1, within(1e-11));
    }

    @Test
    void negativeBinomialOfWholeSizeAsTheLibraryHasIt() {
        var ours = new CountDistribution.NegativeBinomial(4, 3).probabilities();
        var theirs = PascalDistribution.of(3, 3.0 / 7);
        for (int count = 0; count < 40; count++) {
            assertThat(ours[count]).isCloseTo(theirs.probability(count), withinPercentage(1e-8));
        }
    }

    @Test
    void muchOverDispersionHasALongTailAndStillSumsToOne() {
        var ours = new CountDistribution.NegativeBinomial(5, 0.1).probabilities();
        double mean = 0;
        for (int count = 0; count < ours.length; count++) {
            mean += count * ours[count];
        }
        assertThat(Arrays.stream(ours).sum()).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(5, within(1e-9));
    }
}
