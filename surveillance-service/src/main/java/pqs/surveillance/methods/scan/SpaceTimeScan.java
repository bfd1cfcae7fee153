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
 * Space-time Poisson scan for clusters that still go on: each zone, over the newest 1, 2, … times. Scores as {@link PoissonScore}
 * defines them, given the number of events of all times and units; expectations are used as given.
 *
 * @param counts by time, the newest first, and unit
 * @param baselines expected counts, likewise
 * @param zones units of each, counted from 1
 * @param scores duration by duration, the shortest first, and within it zone by zone
 */
public record SpaceTimeScan(
        List<List<Integer>> counts, List<List<Double>> baselines, List<List<Integer>> zones, List<Double> scores) {

    private static final int VERSION = 1;

    public SpaceTimeScan {
        counts = counts.stream().map(List::copyOf).toList();
        baselines = baselines.stream().map(List::copyOf).toList();
        zones = zones.stream().map(List::copyOf).toList();
        scores = List.copyOf(scores);
    }

    /** @throws InvalidInput for empty or ragged tables, negative counts, baselines not above 0, and zones of unknown units */
    public static SpaceTimeScan of(int[][] counts, double[][] baselines, int[][] zones) {
        Check.sameLength("counts", counts.length, "baselines", baselines.length);
        Check.atLeast("number of times", counts.length, 1);
        Check.atLeast("number of zones", zones.length, 1);
        for (int time = 0; time < counts.length; time++) {
            Check.counts("counts[" + time + "]", counts[time]);
            Check.positive("baselines[" + time + "]", baselines[time]);
            Check.sameLength("counts[" + time + "]", counts[time].length, "counts[0]", counts[0].length);
            Check.sameLength("baselines[" + time + "]", baselines[time].length, "counts[0]", counts[0].length);
        }
        for (int zone = 0; zone < zones.length; zone++) {
            zone("zones[" + zone + "]", zones[zone], counts[0].length);
        }
        return new SpaceTimeScan(
                Arrays.stream(counts)
                        .map(row -> IntStream.of(row).boxed().toList())
                        .toList(),
                Arrays.stream(baselines)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                Arrays.stream(zones)
                        .map(units -> IntStream.of(units).boxed().toList())
                        .toList(),
                scores(counts, baselines, zones));
    }

    private static void zone(String field, int[] units, int count) {
        Check.atLeast("number of units of " + field, units.length, 1);
        for (int unit : units) {
            if (unit < 1 || unit > count) {
                throw new InvalidInput(field, "has unit " + unit, "units count from 1 to " + count);
            }
        }
        if (IntStream.of(units).distinct().count() < units.length) {
            throw new InvalidInput(field, "has a unit twice", "give each once");
        }
    }

    private static List<Double> scores(int[][] counts, double[][] baselines, int[][] zones) {
        long events =
                Arrays.stream(counts).flatMapToInt(IntStream::of).asLongStream().sum();
        var scores = new ArrayList<Double>();
        double[] inside = new double[zones.length];
        double[] expected = new double[zones.length];
        for (int time = 0; time < counts.length; time++) {
            for (int zone = 0; zone < zones.length; zone++) {
                for (int unit : zones[zone]) {
                    inside[zone] += counts[time][unit - 1];
                    expected[zone] += baselines[time][unit - 1];
                }
                scores.add(PoissonScore.of(inside[zone], expected[zone], (double) events));
            }
        }
        return scores;
    }

    /** Index of the first of the highest score, from 0. */
    public int best() {
        return IntStream.range(0, scores.size())
                .reduce((some, other) -> scores.get(other) > scores.get(some) ? other : some)
                .orElseThrow();
    }

    public int bestDuration() {
        return best() / zones.size() + 1;
    }

    public List<Integer> bestZone() {
        return zones.get(best() % zones.size());
    }

    /** Of the highest score, given the number of events: each falls to a time and unit in proportion to its baseline. */
    public MonteCarlo significance(int replicates, long seed) {
        double[][] expected = baselines.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        int[][] units = zones.stream()
                .map(zone -> zone.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        int width = expected[0].length;
        int events = counts.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
        var draw = new CategoryDraw(
                Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray());
        return MonteCarlo.of(scores.get(best()), replicates, seed, random -> {
            int[] flat = draw.counts(events, random);
            int[][] simulated = IntStream.range(0, expected.length)
                    .mapToObj(time -> Arrays.copyOfRange(flat, time * width, (time + 1) * width))
                    .toArray(int[][]::new);
            return scores(simulated, expected, units).stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
        });
    }

    public MethodResult toResult(MonteCarlo significance) {
        return new MethodResult(
                new MethodVersion("poisson-space-time-scan", VERSION),
                Map.of("replicates", significance.replicates(), "seed", significance.seed()),
                Map.of("counts", counts, "baselines", baselines, "zones", zones),
                scores,
                Optional.empty(),
                OptionalDouble.of(significance.p()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("bestZone", bestZone(), "bestDuration", bestDuration()));
    }
}
