package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.funnel.ExactLimits;
import pqs.surveillance.methods.funnel.FunnelLimits;
import pqs.surveillance.methods.funnel.FunnelScale;
import pqs.surveillance.methods.funnel.OverdispersedFunnel;
import pqs.surveillance.methods.funnel.SignificanceBand;
import pqs.surveillance.methods.funnel.SignificantExpected;

/** Cases of funnels. */
final class FunnelShapes {

    private FunnelShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape(
                        "Funnel, additive overdispersion: SR/SHMI",
                        input -> overdispersed(FunnelScale.LOG_RATIO, input)),
                new Shape(
                        "Funnel, additive overdispersion: SR/CQC",
                        input -> overdispersed(FunnelScale.SQUARE_ROOT_RATIO, input)),
                new Shape(
                        "Funnel, additive overdispersion: PR",
                        input -> overdispersed(FunnelScale.ARCSINE_PROPORTION, input)),
                new Shape("Funnel, exact Poisson limits (chi-square form)", FunnelShapes::exact),
                new Shape("Funnel significance band for a ratio", FunnelShapes::bands),
                new Shape(
                        "PHE/OHID funnel: expected events at which an observed count becomes significant",
                        FunnelShapes::significantExpected));
    }

    private static Map<String, Object> overdispersed(FunnelScale scale, JsonNode input) {
        var funnel = OverdispersedFunnel.of(
                scale,
                Inputs.numbers(input, "observed"),
                Inputs.numbers(input, "expectedOrDenominator"),
                Inputs.number(input, "trimBy"));
        var zUsed = new ArrayList<@Nullable Double>();
        funnel.zUsed().forEach(used -> zUsed.add(used.isPresent() ? used.getAsDouble() : null));
        var answer = new HashMap<String, Object>();
        answer.put("target", funnel.target());
        answer.put("z", funnel.z());
        answer.put("zUsed", zUsed);
        answer.put("n", funnel.n());
        answer.put("phi", funnel.phi());
        answer.put("tau2", funnel.tau2());
        answer.put("limits", limits(funnel.limits()));
        return answer;
    }

    private static Map<String, Object> exact(JsonNode input) {
        return limits(Arrays.stream(Inputs.numbers(input, "expected"))
                .mapToObj(ExactLimits::poisson)
                .toList());
    }

    private static Map<String, Object> limits(List<FunnelLimits> limits) {
        return Map.of(
                "ll95", limits.stream().map(FunnelLimits::lower95).toList(),
                "ul95", limits.stream().map(FunnelLimits::upper95).toList(),
                "ll998", limits.stream().map(FunnelLimits::lower998).toList(),
                "ul998", limits.stream().map(FunnelLimits::upper998).toList());
    }

    private static Map<String, Object> bands(JsonNode input) {
        int[] observed = Inputs.counts(input, "observed");
        double[] expected = Inputs.numbers(input, "expected");
        Check.sameLength("observed", observed.length, "expected", expected.length);
        return Map.of(
                "significance",
                IntStream.range(0, observed.length)
                        .mapToObj(i ->
                                SignificanceBand.of(observed[i], expected[i]).words())
                        .toList());
    }

    private static Map<String, Object> significantExpected(JsonNode input) {
        var all = Arrays.stream(Inputs.counts(input, "observed"))
                .mapToObj(SignificantExpected::asPublished)
                .toList();
        return Map.of(
                "lower2sExpected", each(all, SignificantExpected::low95),
                "upper2sExpected", each(all, SignificantExpected::high95),
                "lower3sExpected", each(all, SignificantExpected::low998),
                "upper3sExpected", each(all, SignificantExpected::high998));
    }

    private static List<Double> each(List<SignificantExpected> all, ToDoubleFunction<SignificantExpected> what) {
        return all.stream().map(what::applyAsDouble).toList();
    }
}
