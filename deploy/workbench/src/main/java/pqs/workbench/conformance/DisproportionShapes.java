package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.disproportion.Cell;
import pqs.surveillance.methods.disproportion.GammaMixture;
import pqs.surveillance.methods.disproportion.GammaPoissonShrinker;
import pqs.surveillance.methods.disproportion.InformationComponent;
import pqs.surveillance.methods.disproportion.ReportingRatio;
import pqs.surveillance.methods.disproportion.ShrunkInformationComponent;

/** Units × themes. */
final class DisproportionShapes {

    private DisproportionShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("EBGM / EB05 / EB95 (DuMouchel GPS)", DisproportionShapes::shrinker),
                new Shape("IC (BCPNN), PRR, ROR for one provider x theme cell", DisproportionShapes::cell),
                new Shape("IC (BCPNN), PRR, ROR for a sparse cell", DisproportionShapes::cell));
    }

    private static Map<String, Object> shrinker(JsonNode input) {
        var theta = input.path("theta");
        var prior = new GammaMixture(
                Inputs.number(theta, "alpha1"),
                Inputs.number(theta, "beta1"),
                Inputs.number(theta, "alpha2"),
                Inputs.number(theta, "beta2"),
                Inputs.number(theta, "P"));
        int[] observed = Inputs.counts(input, "N");
        double[] expected = Inputs.numbers(input, "E");
        Check.sameLength("N", observed.length, "E", expected.length);
        var cells = IntStream.range(0, observed.length)
                .mapToObj(i -> GammaPoissonShrinker.of(prior, observed[i], expected[i]))
                .toList();
        return Map.of(
                "Qn", cells.stream().map(GammaPoissonShrinker::q).toList(),
                "ebgm", cells.stream().map(GammaPoissonShrinker::ebgm).toList(),
                "eb05", cells.stream().map(GammaPoissonShrinker::eb05).toList(),
                "eb95", cells.stream().map(GammaPoissonShrinker::eb95).toList());
    }

    /** A ratio to nothing is infinite as in R, and its lower bound, infinity less infinity, is not a number there either. */
    private static Map<String, Object> cell(JsonNode input) {
        var cell = new Cell(
                Inputs.integer(input, "n11"),
                Inputs.integer(input, "n1dot"),
                Inputs.integer(input, "ndot1"),
                Inputs.integer(input, "N"));
        var ic = InformationComponent.of(cell);
        var prr = ReportingRatio.of(ReportingRatio.Kind.PROPORTIONAL, cell);
        var ror = ReportingRatio.of(ReportingRatio.Kind.ODDS, cell);
        var shrunk = ShrunkInformationComponent.of(cell.both(), cell.expected());
        var answer = new HashMap<String, Object>();
        answer.put("expected", cell.expected());
        answer.put("ic", ic.ic());
        answer.put("icSd", ic.deviation());
        answer.put("ic025", ic.lower025());
        answer.put("postH0", ic.noExcess());
        answer.put("prr", prr.quotient());
        answer.put("prrLower95", orNull(prr.lower95()));
        answer.put("ror", ror.quotient());
        answer.put("rorLower95", orNull(ror.lower95()));
        answer.put("shrunkIc", shrunk.ic());
        answer.put("shrunkIc025", shrunk.lower025());
        return answer;
    }

    private static @Nullable Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
