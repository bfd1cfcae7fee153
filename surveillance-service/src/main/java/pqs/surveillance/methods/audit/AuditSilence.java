package pqs.surveillance.methods.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * What a stratified audit that found nothing does not show: the largest number of faulty ones that may be there all the same,
 * spread over the strata as it is hardest to see.
 *
 * <p>It is the largest D = ΣD(h) with max Π f(h, D(h)) &gt; 1 − c, f(h, d) = E[(1 − s)^X], X ~ Hypergeometric(N(h), d, n(h)): the
 * probability that none of d is found. f is the mean of the products of d weights (1 − s for those sampled, 1 for the others), so
 * by Newton's inequalities f(d+1) / f(d) falls with d, and the spread that is hardest to see is found one fault at a time. With
 * one stratum it is the upper limit of {@link AuditFinding}.
 *
 * @param unseen the largest D
 * @param spread the numbers of each stratum, in its {@code faulty}
 */
public record AuditSilence(double recognition, double confidence, int unseen, List<AuditStratum> spread) {

    private static final int VERSION = 1;

    public AuditSilence {
        spread = List.copyOf(spread);
    }

    /**
     * @param strata as they were sampled; their numbers of faulty ones are not used
     * @throws InvalidInput for no strata and for probabilities that are none
     */
    public static AuditSilence of(List<AuditStratum> strata, double recognition, double confidence) {
        Check.probability("confidence", confidence);
        StratifiedDraw.checkRecognition(recognition);
        if (strata.isEmpty()) {
            throw new InvalidInput("strata", "are empty", "give at least one");
        }
        var spread = new ArrayList<AuditStratum>();
        double[] silent = new double[strata.size()];
        double[] next = new double[strata.size()];
        for (int h = 0; h < strata.size(); h++) {
            var stratum = strata.get(h);
            spread.add(new AuditStratum(stratum.name(), stratum.population(), 0, stratum.sampled()));
            silent[h] = 1;
            next[h] = silence(spread.get(h), 1, recognition);
        }
        double together = 1;
        int unseen = 0;
        while (true) {
            int best = hardestToSee(spread, silent, next);
            if (best < 0 || !(together * next[best] / silent[best] > 1 - confidence)) {
                return new AuditSilence(recognition, confidence, unseen, spread);
            }
            together *= next[best] / silent[best];
            silent[best] = next[best];
            var old = spread.get(best);
            var one = new AuditStratum(old.name(), old.population(), old.faulty() + 1, old.sampled());
            spread.set(best, one);
            next[best] = one.faulty() < one.population() ? silence(one, one.faulty() + 1, recognition) : 0;
            unseen++;
        }
    }

    private static int hardestToSee(List<AuditStratum> spread, double[] silent, double[] next) {
        int best = -1;
        for (int h = 0; h < silent.length; h++) {
            boolean room = spread.get(h).faulty() < spread.get(h).population();
            if (room && (best < 0 || next[h] / silent[h] > next[best] / silent[best])) {
                best = h;
            }
        }
        return best;
    }

    /** f(h, d). */
    private static double silence(AuditStratum stratum, int faulty, double recognition) {
        if (stratum.sampled() == 0) {
            return 1;
        }
        var held = HypergeometricDistribution.of(stratum.population(), faulty, stratum.sampled());
        if (recognition == 1) {
            return held.probability(0);
        }
        double sum = 0;
        for (int x = held.getSupportLowerBound(); x <= held.getSupportUpperBound(); x++) {
            sum += held.probability(x) * Math.pow(1 - recognition, x);
        }
        return sum;
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("audit-silence", VERSION),
                Map.of("recognition", recognition, "confidence", confidence),
                Map.of(
                        "strata",
                        spread.stream()
                                .map(stratum -> Map.of(
                                        "name",
                                        stratum.name(),
                                        "population",
                                        stratum.population(),
                                        "sampled",
                                        stratum.sampled()))
                                .toList()),
                Map.of(
                        "unseen",
                        unseen,
                        "spread",
                        spread.stream().map(AuditStratum::faulty).toList()));
    }
}
