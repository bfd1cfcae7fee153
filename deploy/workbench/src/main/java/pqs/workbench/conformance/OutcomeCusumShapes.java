package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.cusum.ResetPolicy;
import pqs.surveillance.methods.sequential.BernoulliCusum;
import pqs.surveillance.methods.sequential.ExactLimit;
import pqs.surveillance.methods.sequential.OutcomePath;
import pqs.surveillance.methods.sequential.OutcomeRunLength;
import pqs.surveillance.methods.sequential.RiskAdjustedCusum;
import pqs.surveillance.methods.sequential.RiskDistribution;
import pqs.surveillance.methods.sequential.RiskModel;

/** Cases of Bernoulli and risk-adjusted CUSUMs, in the conventions of R's cusum and vlad: S ≥ h alarms. */
final class OutcomeCusumShapes {

    private OutcomeCusumShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("Bernoulli CUSUM path with reset", OutcomeCusumShapes::bernoulliPath),
                new Shape("Bernoulli CUSUM in-control ARL", OutcomeCusumShapes::inControl),
                new Shape("Bernoulli CUSUM ARL in and out of control", OutcomeCusumShapes::inAndOutOfControl),
                new Shape("Risk-adjusted CUSUM (Steiner 2000) path", OutcomeCusumShapes::riskAdjustedPath),
                new Shape("Risk-adjusted CUSUM path, 20 cases", OutcomeCusumShapes::riskAdjustedPath),
                new Shape(
                        "Exact limit by enumeration: 8 patients, p0=0.1, OR 2, alpha 0.05",
                        OutcomeCusumShapes::exactLimit),
                new Shape("RA-CUSUM ARL on the Steiner/Gandy cardiac surgery data", OutcomeCusumShapes::caseMix));
    }

    private static Map<String, Object> bernoulliPath(JsonNode input) {
        double oddsRatio = Inputs.number(input, "oddsRatio");
        var chart = new BernoulliCusum(
                Inputs.number(input, "p0"),
                oddsRatio,
                Sign.of(input).times(Inputs.number(input, "limit")),
                AlarmConvention.AT_OR_ABOVE,
                reset(input));
        int[] outcomes = Inputs.counts(input, "outcomes");
        return Map.of(
                "weightFailure", chart.weights().failure(),
                "weightSuccess", chart.weights().success(),
                "statistic", statistic(chart.path(outcomes), Sign.of(input)),
                "signal", signal(chart.path(outcomes)));
    }

    private static Map<String, Object> riskAdjustedPath(JsonNode input) {
        var chart = new RiskAdjustedCusum(
                Inputs.number(input, "oddsRatio"),
                Sign.of(input).times(Inputs.number(input, "limit")),
                AlarmConvention.AT_OR_ABOVE,
                reset(input));
        var path = chart.path(Inputs.numbers(input, "risks"), Inputs.counts(input, "outcomes"));
        return Map.of("statistic", statistic(path, Sign.of(input)), "signal", signal(path));
    }

    private static Map<String, Object> inControl(JsonNode input) {
        double[] p0 = Inputs.numbers(input, "p0");
        double[] h = Inputs.numbers(input, "h");
        double oddsRatio = Inputs.number(input, "oddsRatio");
        return Map.of(
                "arl0",
                each(
                        Math.max(p0.length, h.length),
                        i -> runLength(RiskDistribution.single(at(p0, i)), oddsRatio, 1, at(h, i))));
    }

    /** Lists of one length go together; a list of true odds ratios of another length is asked of each chart in turn. */
    private static Map<String, Object> inAndOutOfControl(JsonNode input) {
        double[] p0 = Inputs.numbers(input, "p0");
        double[] h = Inputs.numbers(input, "h");
        double[] truth = Inputs.numbers(input, "trueOddsRatio");
        double design = Inputs.number(input, "designOddsRatio");
        int charts = Math.max(p0.length, h.length);
        if (charts == 1 || truth.length == 1 || charts == truth.length) {
            return Map.of(
                    "arl",
                    each(
                            Math.max(charts, truth.length),
                            i -> runLength(RiskDistribution.single(at(p0, i)), design, at(truth, i), at(h, i))));
        }
        return Map.of(
                "arl",
                each(
                        charts * truth.length,
                        i -> runLength(
                                RiskDistribution.single(at(p0, i / truth.length)),
                                design,
                                truth[i % truth.length],
                                at(h, i / truth.length))));
    }

    private static Map<String, Object> caseMix(JsonNode input) {
        double[] scores = Inputs.numbers(input, "parsonnetScore");
        double[] fractions = Inputs.numbers(input, "fraction");
        double[] risks = Inputs.numbers(input, "risk");
        double[] h = Inputs.numbers(input, "h");
        double[] design = Inputs.numbers(input, "designOddsRatio");
        double[] truth = Inputs.numbers(input, "trueOddsRatio");
        var caseMix = RiskDistribution.of(risks, fractions);
        var model = RiskModel.fit(scores, risks, fractions);
        return Map.of(
                "arl",
                        each(
                                Math.max(h.length, Math.max(design.length, truth.length)),
                                i -> runLength(caseMix, at(design, i), at(truth, i), at(h, i))),
                "glmCoef", List.of(model.intercept(), model.slope()));
    }

    private static Map<String, Object> exactLimit(JsonNode input) {
        return Map.of(
                "limit",
                ExactLimit.of(
                                Inputs.integer(input, "n"),
                                Inputs.number(input, "p0"),
                                Inputs.number(input, "oddsRatio"),
                                Inputs.number(input, "alpha"))
                        .limit());
    }

    private static double runLength(RiskDistribution caseMix, double design, double truth, double h) {
        return OutcomeRunLength.of(caseMix, design, truth, h, AlarmConvention.AT_OR_ABOVE);
    }

    private static ResetPolicy reset(JsonNode input) {
        return input.path("resetAfterSignal").asBoolean(true) ? ResetPolicy.TO_ZERO_AT_ALARM : ResetPolicy.NEVER;
    }

    private static List<Double> statistic(OutcomePath path, Sign sign) {
        return path.statistics().stream().map(sign::times).toList();
    }

    private static List<Integer> signal(OutcomePath path) {
        var signal = new ArrayList<Integer>(
                IntStream.range(0, path.statistics().size()).map(i -> 0).boxed().toList());
        path.alarms().forEach(alarm -> signal.set(alarm, 1));
        return signal;
    }

    private static List<Double> each(int values, IntToDoubleFunction value) {
        return IntStream.range(0, values).mapToDouble(value).boxed().toList();
    }

    /** A list of one goes with all. */
    private static double at(double[] values, int i) {
        return values.length == 1 ? values[0] : values[i];
    }

    /** R's cusum writes charts that watch for improvement below 0, with a limit below 0. */
    private enum Sign {
        PLUS(1),
        MINUS(-1);

        private final int sign;

        Sign(int sign) {
            this.sign = sign;
        }

        static Sign of(JsonNode input) {
            return Inputs.number(input, "oddsRatio") < 1 && Inputs.number(input, "limit") < 0 ? MINUS : PLUS;
        }

        double times(double value) {
            return value == 0 ? 0 : sign * value;
        }
    }
}
