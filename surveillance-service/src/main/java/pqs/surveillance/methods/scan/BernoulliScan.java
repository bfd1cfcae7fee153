package pqs.surveillance.methods.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Bernoulli scan over zones of units: whether a larger share fails inside a zone than outside, such as of examinations audited.
 *
 * <p>With c of n failing inside, C of N in all, and ℓ(c, n) = c ln(c / n) + (n − c) ln((n − c) / n)
 *
 * <pre>  score = ℓ(c, n) + ℓ(C − c, N − n) − ℓ(C, N)   where c / n &gt; (C − c) / (N − n), otherwise 0</pre>
 *
 * with 0 ln 0 = 0. A zone of all units has no outside and scores 0.
 *
 * <p>Source: M. Kulldorff, Communications in Statistics 26 (1997) 1481–1496.
 *
 * @param zones units of each, from 0
 * @param scores one a zone
 * @param best the first zone of the highest score, from 0
 */
public record BernoulliScan(
        List<Integer> failed, List<Integer> examined, List<List<Integer>> zones, List<Double> scores, int best) {

    private static final int VERSION = 1;

    public BernoulliScan {
        failed = List.copyOf(failed);
        examined = List.copyOf(examined);
        zones = zones.stream().map(List::copyOf).toList();
        scores = List.copyOf(scores);
    }

    /** @throws InvalidInput for negative counts, more failed than examined, no zones, and zones of unknown units */
    public static BernoulliScan of(int[] failed, int[] examined, List<List<Integer>> zones) {
        Check.counts("failed", failed);
        Check.counts("examined", examined);
        Check.sameLength("failed", failed.length, "examined", examined.length);
        for (int unit = 0; unit < failed.length; unit++) {
            if (failed[unit] > examined[unit]) {
                throw new InvalidInput(
                        "failed[" + unit + "]", "is " + failed[unit], "only " + examined[unit] + " were examined");
            }
        }
        Zones.check(zones, failed.length);
        var scores = scores(failed, examined, zones);
        return new BernoulliScan(
                IntStream.of(failed).boxed().toList(),
                IntStream.of(examined).boxed().toList(),
                zones,
                scores,
                Zones.best(scores));
    }

    private static List<Double> scores(int[] failed, int[] examined, List<List<Integer>> zones) {
        double allFailed = Arrays.stream(failed).asLongStream().sum();
        double all = Arrays.stream(examined).asLongStream().sum();
        return zones.stream()
                .map(zone -> score(
                        zone.stream().mapToDouble(unit -> failed[unit]).sum(),
                        zone.stream().mapToDouble(unit -> examined[unit]).sum(),
                        allFailed,
                        all))
                .toList();
    }

    private static double score(double failed, double examined, double allFailed, double all) {
        double failedOutside = allFailed - failed;
        double outside = all - examined;
        if (examined == 0 || outside == 0 || failed * outside <= failedOutside * examined) {
            return 0;
        }
        return likelihood(failed, examined) + likelihood(failedOutside, outside) - likelihood(allFailed, all);
    }

    private static double likelihood(double failed, double examined) {
        return part(failed, examined) + part(examined - failed, examined);
    }

    private static double part(double some, double all) {
        return some == 0 ? 0 : some * Math.log(some / all);
    }

    /** Of the highest score, given how many failed in all: any of those examined alike. */
    public MonteCarlo significance(int replicates, long seed) {
        int[] of = examined.stream().mapToInt(Integer::intValue).toArray();
        int[] unitOf = IntStream.range(0, of.length)
                .flatMap(unit -> IntStream.range(0, of[unit]).map(i -> unit))
                .toArray();
        int failures = failed.stream().mapToInt(Integer::intValue).sum();
        return MonteCarlo.of(scores.get(best), replicates, seed, random -> {
            int[] simulated = new int[of.length];
            int[] urn = unitOf.clone();
            for (int drawn = 0; drawn < failures; drawn++) {
                int at = random.nextInt(drawn, urn.length);
                simulated[urn[at]]++;
                urn[at] = urn[drawn];
            }
            var simulatedScores = scores(simulated, of, zones);
            return simulatedScores.get(Zones.best(simulatedScores));
        });
    }

    public MethodResult toResult(MonteCarlo significance) {
        return new MethodResult(
                new MethodVersion("bernoulli-scan", VERSION),
                Map.of("replicates", significance.replicates(), "seed", significance.seed()),
                Map.of("failed", failed, "examined", examined, "zones", new ArrayList<>(zones)),
                scores,
                Optional.empty(),
                OptionalDouble.of(significance.p()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("bestZone", zones.get(best)));
    }
}
