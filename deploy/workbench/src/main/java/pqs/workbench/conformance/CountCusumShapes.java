package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.cusum.CountDistribution;
import pqs.surveillance.methods.cusum.CusumRunLength;
import pqs.surveillance.methods.cusum.CusumThreshold;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.LikelihoodRatioCusum;
import pqs.surveillance.methods.cusum.MossCusum;
import pqs.surveillance.methods.cusum.ReferenceValue;
import pqs.surveillance.methods.cusum.ResetPolicy;

/** CUSUMs of counts. */
final class CountCusumShapes {

    /** Of a lattice up to h, one fewer than the chain of a run length may have states. */
    private static final int STEPS_MAX = 2_999;

    private CountCusumShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("Poisson CUSUM average run length (alarm when S > h, STRICT)", CountCusumShapes::runLengths),
                new Shape("Poisson CUSUM ARL mu0=2,k=3", CountCusumShapes::runLengths),
                new Shape("Poisson CUSUM threshold for a wanted in-control ARL", CountCusumShapes::threshold),
                new Shape("Poisson CUSUM, rational k=9/5, low counts", CountCusumShapes::thresholdAndRunLengths),
                new Shape(
                        "Likelihood-ratio Poisson CUSUM with time-varying expected counts, rate ratio 2",
                        CountCusumShapes::likelihoodRatio),
                new Shape("MOSS Poisson CUSUM (doubling, level 1 ARL 20, level 2 ARL 100)", CountCusumShapes::moss));
    }

    private static Map<String, Object> runLengths(JsonNode input) {
        return Map.of(
                "arl",
                runLengths(
                        input.get("mu"), nearestReference(input), input.get("h").doubleValue()));
    }

    private static Map<String, Object> threshold(JsonNode input) {
        var found = find(input);
        var answer = new HashMap<String, Object>();
        answer.put("h", found.h());
        answer.put("arlAtH", found.arl());
        answer.put("arlAtHminus1", orNull(found.arlBelow()));
        return answer;
    }

    private static Map<String, Object> thresholdAndRunLengths(JsonNode input) {
        double h = find(input).h();
        return Map.of("h", h, "arl", runLengths(input.get("mu"), reference(input), h));
    }

    private static Map<String, Object> likelihoodRatio(JsonNode input) {
        var chart = new LikelihoodRatioCusum(
                input.get("rateRatio").doubleValue(),
                input.get("h").doubleValue(),
                AlarmConvention.AT_OR_ABOVE,
                ResetPolicy.NEVER);
        var path = chart.path(counts(input.get("counts")), numbers(input.get("expected")));
        var answer = new HashMap<String, Object>();
        answer.put("statistic", path.statistics());
        answer.put(
                "firstAlarm1Based",
                path.firstAlarm().isPresent() ? path.firstAlarm().getAsInt() + 1 : null);
        return answer;
    }

    private static Map<String, Object> moss(JsonNode input) {
        var chart = MossCusum.of(
                counts(input.get("counts")), input.get("inControlMean").doubleValue());
        return Map.of(
                "k", chart.design().k(),
                "h1", chart.design().h1(),
                "h2", chart.design().h2(),
                "cusum", chart.cusum(),
                "level", chart.level());
    }

    private static CusumThreshold find(JsonNode input) {
        return CusumThreshold.of(
                new CountDistribution.Poisson(input.get("mu0").doubleValue()),
                reference(input),
                AlarmConvention.ABOVE,
                HeadStart.ZERO,
                input.get("targetArl").doubleValue());
    }

    private static List<Double> runLengths(JsonNode means, ReferenceValue k, double h) {
        IntToDoubleFunction runLength = i -> CusumRunLength.of(
                new CountDistribution.Poisson(means.get(i).doubleValue()), k, h, AlarmConvention.ABOVE, HeadStart.ZERO);
        return IntStream.range(0, means.size()).mapToDouble(runLength).boxed().toList();
    }

    private static ReferenceValue reference(JsonNode input) {
        return ReferenceValue.of(input.get("k").doubleValue());
    }

    /**
     * An irrational k has the run lengths of the fraction next to it, to some eight digits: so that fraction, on the finest
     * lattice that has steps enough for h.
     */
    private static ReferenceValue nearestReference(JsonNode input) {
        double steps = STEPS_MAX / Math.max(1, input.get("h").doubleValue());
        int finest = (int) Math.clamp(steps, 1, ReferenceValue.DENOMINATOR_MAX);
        return ReferenceValue.nearest(input.get("k").doubleValue(), finest);
    }

    private static int[] counts(JsonNode list) {
        var counts = new int[list.size()];
        for (int i = 0; i < counts.length; i++) {
            var count = list.get(i);
            if (!count.isNumber() || count.doubleValue() != Math.rint(count.doubleValue())) {
                throw new InvalidInput("counts[" + i + "]", "is " + count, "counts are whole numbers from 0");
            }
            counts[i] = count.intValue();
        }
        return counts;
    }

    private static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }

    private static @Nullable Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
