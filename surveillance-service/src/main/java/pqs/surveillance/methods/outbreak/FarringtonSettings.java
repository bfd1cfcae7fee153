package pqs.surveillance.methods.outbreak;

import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * What the flexible Farrington method is told.
 *
 * @param yearsBack b, at least 1
 * @param halfWindow w, points on each side of the same point in earlier years that form the reference season
 * @param seasons into how many groups a year is split, the reference season among them; 1 for that season alone, without the
 *     points between
 * @param pointsLeftOut newest points that the model does not learn from, the judged one aside, so that an outbreak does not hide
 *     itself
 * @param weightsThreshold standardised residuals above it are weighted down
 * @param trendBelow the trend is kept where its two-sided p-value is below this; 1 keeps it whatever it is
 * @param alpha nominal probability of a false alarm at a point
 * @param leastCases fewer than this many in the newest {@code withinPoints} points are not judged
 */
public record FarringtonSettings(
        int yearsBack,
        int halfWindow,
        int seasons,
        int pointsLeftOut,
        double weightsThreshold,
        double trendBelow,
        double alpha,
        FarringtonBound bound,
        int leastCases,
        int withinPoints) {

    /** Noufaily and others, Statistics in Medicine 32 (2013) 1206–1222, for weekly counts. */
    public static final FarringtonSettings NOUFAILY_2013 =
            new FarringtonSettings(5, 3, 10, 26, 2.58, 1, 0.005, FarringtonBound.PLUG_IN, 5, 4);

    /** {@code con.noufaily} of the vignette monitoringCounts of R's surveillance 1.20.3: four years back, and its default alpha. */
    public static final FarringtonSettings SURVEILLANCE_VIGNETTE =
            new FarringtonSettings(4, 3, 10, 26, 2.58, 1, 0.05, FarringtonBound.PLUG_IN, 5, 4);

    public FarringtonSettings {
        Check.atLeast("yearsBack", yearsBack, 1);
        Check.atLeast("halfWindow", halfWindow, 0);
        Check.atLeast("seasons", seasons, 1);
        Check.atLeast("pointsLeftOut", pointsLeftOut, 0);
        Check.positive("weightsThreshold", weightsThreshold);
        if (!(trendBelow >= 0 && trendBelow <= 1)) {
            throw new InvalidInput("trendBelow", "is " + trendBelow, "give a probability from 0 to 1");
        }
        Check.probability("alpha", alpha);
        Check.atLeast("leastCases", leastCases, 0);
        Check.atLeast("withinPoints", withinPoints, 1);
    }

    Map<String, Object> asFields() {
        return Map.of(
                "yearsBack", yearsBack,
                "halfWindow", halfWindow,
                "seasons", seasons,
                "pointsLeftOut", pointsLeftOut,
                "weightsThreshold", weightsThreshold,
                "trendBelow", trendBelow,
                "alpha", alpha,
                "bound", bound.words(),
                "leastCases", leastCases,
                "withinPoints", withinPoints);
    }
}
