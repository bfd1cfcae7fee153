package pqs.surveillance.methods.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/** Many units, each in its {@link SignificanceBand}. */
public record BandedFunnel(List<Integer> observed, List<Double> expected, List<SignificanceBand> bands) {

    private static final int VERSION = 1;

    public BandedFunnel {
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
        bands = List.copyOf(bands);
    }

    public static BandedFunnel of(int[] observed, double[] expected) {
        Check.counts("observed", observed);
        Check.positive("expected", expected);
        Check.sameLength("observed", observed.length, "expected", expected.length);
        return new BandedFunnel(
                Arrays.stream(observed).boxed().toList(),
                Arrays.stream(expected).boxed().toList(),
                IntStream.range(0, observed.length)
                        .mapToObj(unit -> SignificanceBand.of(observed[unit], expected[unit]))
                        .toList());
    }

    /** How many units lie in one of the outermost bands by chance, each time that they are banded. */
    public double falseAlarms() {
        return expected.stream()
                .mapToDouble(SignificanceBand::outermostProbability)
                .sum();
    }

    /** @param funnelsPerYear how often they are banded, of new counts each time */
    public MethodResult toResult(double funnelsPerYear) {
        Check.positive("funnelsPerYear", funnelsPerYear);
        return new MethodResult(
                new MethodVersion("funnel-significance-band", VERSION),
                Map.of("funnelsPerYear", funnelsPerYear),
                Map.of("observed", observed, "expected", expected),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(falseAlarms() * funnelsPerYear),
                Map.of(
                        "bands", bands.stream().map(SignificanceBand::words).toList(),
                        "falseAlarmsAFunnel", falseAlarms()));
    }
}
