package pqs.surveillance.methods.audit;

import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * How likely a sample is to find at least k of a fault that is made at a rate p, where the population is not counted or is large
 * beside the sample: the number found is Binomial(n, p s), s the probability that a fault is recognised. Against a counted
 * population it understates the power a little: see {@link AuditPower}.
 *
 * @param rate p, between 0 and 1
 * @param recognition s, above 0 and at most 1
 */
public record RateAudit(double rate, double recognition) {

    /** The largest sample that is looked for. */
    public static final int SAMPLED_MAX = 10_000_000;

    private static final int VERSION = 1;

    public RateAudit {
        Check.probability("rate", rate);
        StratifiedDraw.checkRecognition(recognition);
    }

    /** P(found ≥ k) in a sample of n. */
    public double power(int sampled, int atLeast) {
        Check.atLeast("sampled", sampled, 0);
        Check.atLeast("atLeast", atLeast, 1);
        return BinomialDistribution.of(sampled, rate * recognition).survivalProbability(atLeast - 1);
    }

    /** The power of a sample of n, and how many will be found on average. */
    public MethodResult result(int sampled, int atLeast) {
        return MethodResult.of(
                new MethodVersion("rate-audit", VERSION),
                Map.of("rate", rate, "recognition", recognition, "atLeast", atLeast),
                Map.of("sampled", sampled),
                Map.of("power", power(sampled, atLeast), "expected", sampled * rate * recognition));
    }

    /**
     * The smallest n with the wanted power; empty where {@link #SAMPLED_MAX} has not got it.
     *
     * @throws InvalidInput for a power outside 0 to 1
     */
    public OptionalInt sampleSize(int atLeast, double wantedPower) {
        Check.probability("wantedPower", wantedPower);
        return AuditSampleSize.smallest(atLeast, SAMPLED_MAX, n -> power(n, atLeast) >= wantedPower);
    }
}
