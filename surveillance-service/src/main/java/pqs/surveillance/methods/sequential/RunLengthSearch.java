package pqs.surveillance.methods.sequential;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import pqs.surveillance.methods.InvalidInput;

/** The threshold at which a run length, growing with it, is the one wanted. */
final class RunLengthSearch {

    private static final double ACCURACY = 1e-10;
    private static final double WANTED_MAX = 1e9;
    private static final int EVALUATIONS_MAX = 200;

    private RunLengthSearch() {}

    /** @param least smallest threshold that the chart can have */
    static double threshold(DoubleUnaryOperator runLength, double least, double wantedArl) {
        if (!(wantedArl > 1 && wantedArl <= WANTED_MAX)) {
            throw new InvalidInput("wantedArl", "is " + wantedArl, "give a number above 1, up to 1e9");
        }
        if (runLength.applyAsDouble(least) > wantedArl) {
            throw new InvalidInput("wantedArl", "is " + wantedArl, "no threshold has an average run length so short");
        }
        double low = least;
        double high = least + 1;
        while (runLength.applyAsDouble(high) < wantedArl) {
            low = high;
            high += Math.max(1, high / 16);
        }
        return new BrentSolver(ACCURACY)
                .solve(
                        EVALUATIONS_MAX,
                        threshold -> Math.log(runLength.applyAsDouble(threshold) / wantedArl),
                        low,
                        high);
    }
}
