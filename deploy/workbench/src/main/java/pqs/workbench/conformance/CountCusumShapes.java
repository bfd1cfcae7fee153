package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.methods.AlarmConvention;
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
                "arl", runLengths(Inputs.numbers(input, "mu"), nearestReference(input), Inputs.number(input, "h")));
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
        return Map.of("h", h, "arl", runLengths(Inputs.numbers(input, "mu"), reference(input), h));
    }

    private static Map<String, Object> likelihoodRatio(JsonNode input) {
        var chart = new LikelihoodRatioCusum(
                Inputs.number(input, "rateRatio"),
                Inputs.number(input, "h"),
                AlarmConvention.AT_OR_ABOVE,
                ResetPolicy.NEVER);
        var path = chart.path(Inputs.counts(input, "counts"), Inputs.numbers(input, "expected"));
        var answer = new HashMap<String, Object>();
        answer.put("statistic", path.statistics());
        answer.put(
                "firstAlarm1Based",
                path.firstAlarm().isPresent() ? path.firstAlarm().getAsInt() + 1 : null);
        return answer;
    }

    private static Map<String, Object> moss(JsonNode input) {
        var chart = MossCusum.of(Inputs.counts(input, "counts"), Inputs.number(input, "inControlMean"));
        return Map.of(
                "k", chart.design().k(),
                "h1", chart.design().h1(),
                "h2", chart.design().h2(),
                "cusum", chart.cusum(),
                "level", chart.level());
    }

    private static CusumThreshold find(JsonNode input) {
        return CusumThreshold.of(
                new CountDistribution.Poisson(Inputs.number(input, "mu0")),
                reference(input),
                AlarmConvention.ABOVE,
                HeadStart.ZERO,
                Inputs.number(input, "targetArl"));
    }

    private static List<Double> runLengths(double[] means, ReferenceValue k, double h) {
        return Arrays.stream(means)
                .map(mean -> CusumRunLength.of(
                        new CountDistribution.Poisson(mean), k, h, AlarmConvention.ABOVE, HeadStart.ZERO))
                .boxed()
                .toList();
    }

    private static ReferenceValue reference(JsonNode input) {
        return ReferenceValue.of(Inputs.number(input, "k"));
    }

    /**
     * An irrational k has the run lengths of the fraction next to it, to some eight digits: so that fraction, on the finest
     * lattice that has steps enough for h.
     */
    private static ReferenceValue nearestReference(JsonNode input) {
        double steps = STEPS_MAX / Math.max(1, Inputs.number(input, "h"));
        int finest = (int) Math.clamp(steps, 1, ReferenceValue.DENOMINATOR_MAX);
        return ReferenceValue.nearest(Inputs.number(input, "k"), finest);
    }

    private static @Nullable Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
