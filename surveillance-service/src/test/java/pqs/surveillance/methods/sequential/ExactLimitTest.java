package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactLimitTest {

    @ParameterizedTest
    @CsvSource({
        "8,0.1,2,0.05,1.31696010324524",
        "10,0.1,2,0.05,1.41227028304956",
        "5,0.1,2,0.05,1.10036382170692",
        "10,0.05,2,0.05,1.19113370444216",
        "10,0.2,2,0.05,1.67865938147605"
    })
    void exactLimitsAsTheCusumPackageHasThem(int n, double p0, double oddsRatio, double alpha, double limit) {
        assertThat(ExactLimit.of(n, p0, oddsRatio, alpha).limit()).isCloseTo(limit, within(1e-12));
    }

    @Test
    void exactLimitsByWritingAllSequencesOut() {
        for (long seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            int n = random.nextInt(1, 11);
            double p0 = random.nextDouble(0.02, 0.6);
            double oddsRatio = random.nextDouble(1.2, 4);
            double alpha = random.nextDouble(0.01, 0.3);
            var exact = ExactLimit.of(n, p0, oddsRatio, alpha);
            var weights = OutcomeWeights.of(p0, oddsRatio);
            double reached = 0;
            double higher = 0;
            for (int sequence = 0; sequence < (1 << n); sequence++) {
                double s = 0;
                double most = 0;
                for (int patient = 0; patient < n; patient++) {
                    s = Math.max(0, s + weights.of((sequence >> patient) & 1));
                    most = Math.max(most, s);
                }
                int failures = Integer.bitCount(sequence);
                double p = Math.pow(p0, failures) * Math.pow(1 - p0, n - failures);
                reached += most >= exact.limit() - 1e-9 ? p : 0;
                higher += most > exact.limit() + 1e-9 ? p : 0;
            }
            assertThat(exact.alpha()).as("seed " + seed).isCloseTo(reached, within(1e-12));
            // The highest value of all has no next one, however far its probability is from alpha.
            double next = higher == 0 ? Double.POSITIVE_INFINITY : Math.abs(higher - alpha);
            assertThat(Math.abs(exact.alpha() - alpha)).as("seed " + seed).isLessThanOrEqualTo(next + 1e-12);
        }
    }

    @Test
    void exactLimitsAreRefusedForLongPeriods() {
        assertThat(ExactLimit.result(8, 0.1, 2, 0.05).canonical())
                .contains("\"inputs\":{\"patients\":8}", "\"value\":1.31696", "\"wantedAlpha\":0.05");
        assertThatThrownBy(() -> ExactLimit.of(201, 0.1, 2, 0.05)).hasMessageStartingWith("n is 201");
        assertThatThrownBy(() -> ExactLimit.of(0, 0.1, 2, 0.05)).hasMessageStartingWith("n is 0");
    }
}
