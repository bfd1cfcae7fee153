package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class JumpChainTest {

    @Test
    void theChainIsThatOfBrookAndEvans() {
        for (long seed = 0; seed < 30; seed++) {
            var random = new SplittableRandom(seed);
            int[] size = {-5, -2, -1, 0, 1, 3, 8};
            double[] probability = random.doubles(size.length).toArray();
            double sum = 0;
            for (double share : probability) {
                sum += share;
            }
            for (int i = 0; i < size.length; i++) {
                probability[i] /= sum;
            }
            int states = random.nextInt(1, 25);
            var chain = new JumpChain(new Jumps(1, size, probability, Jumps.Placement.EXACT), states).growTo(states);
            double[] solved = dense(size, probability, states);
            for (int state = 0; state < states; state++) {
                assertThat(chain.from(state))
                        .as("seed " + seed + " state " + state)
                        .isCloseTo(solved[state], withinPercentage(1e-9));
            }
        }
    }

    @Test
    void keepingOnlyTheEndsOfTheChainChangesNoBit() {
        int states = 80;
        for (long seed = 0; seed < 50; seed++) {
            var random = new SplittableRandom(seed);
            int[] size = {-random.nextInt(4, 9), -3, -1, 0, 2, random.nextInt(3, 15)};
            double[] probability = {0.1, 0.3, 0.25, 0.05, 0.2, 0.1};
            var jumps = new Jumps(1, size, probability, Jumps.Placement.EXACT);
            int asked = random.nextInt(states);
            var whole = new JumpChain(jumps, states);
            var ends = new JumpChain(jumps, states, asked);
            var fewest = new JumpChain(jumps, states, 0);
            while (whole.states() < states) {
                whole.grow();
                assertThat(ends.growTo(whole.states()).fromZero())
                        .as("seed " + seed + " states " + ends.states())
                        .isEqualTo(whole.fromZero());
                assertThat(fewest.growTo(whole.states()).fromZero())
                        .as("seed " + seed + " states " + fewest.states())
                        .isEqualTo(whole.fromZero());
            }
            assertThat(ends.from(asked)).as("seed " + seed + " state " + asked).isEqualTo(whole.from(asked));
        }
    }

    private static double[] dense(int[] size, double[] probability, int states) {
        var equations = MatrixUtils.createRealIdentityMatrix(states);
        for (int from = 0; from < states; from++) {
            for (int i = 0; i < size.length; i++) {
                int to = Math.max(0, from + size[i]);
                if (to < states) {
                    equations.addToEntry(from, to, -probability[i]);
                }
            }
        }
        return new LUDecomposition(equations, 0)
                .getSolver()
                .solve(new ArrayRealVector(states, 1.0))
                .toArray();
    }
}
