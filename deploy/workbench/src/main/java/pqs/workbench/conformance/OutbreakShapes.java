package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.outbreak.Ears;
import pqs.surveillance.methods.outbreak.EarsMethod;
import pqs.surveillance.methods.outbreak.EarsPoint;

/** Outbreaks in series of counts. */
final class OutbreakShapes {

    private OutbreakShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("EARS C1 and C2 upper bounds", OutbreakShapes::c1AndC2),
                new Shape("EARS C3 upper bounds", OutbreakShapes::c3));
    }

    private static Map<String, Object> c1AndC2(JsonNode input) {
        var answer = new HashMap<String, Object>();
        put(answer, "c1Indices", "c1Upper", "c1Alarm", points(EarsMethod.C1, input));
        put(answer, "c2Indices", "c2Upper", "c2Alarm", points(EarsMethod.C2, input));
        return answer;
    }

    /** Cases are answered with what R's surveillance computes under that name. */
    private static Map<String, Object> c3(JsonNode input) {
        var answer = new HashMap<String, Object>();
        put(answer, "indices", "upper", "alarm", points(EarsMethod.C3_SURVEILLANCE, input));
        return answer;
    }

    private static List<EarsPoint> points(EarsMethod method, JsonNode input) {
        var judged = Ears.of(
                method,
                Inputs.counts(input, "counts"),
                Inputs.integer(input, "baseline"),
                Inputs.number(input, "alpha"));
        return switch (judged) {
            case Judgement.Enough<Ears>(Ears ears) -> ears.points();
            case Judgement.TooLittle<Ears> tooLittle -> List.of();
        };
    }

    private static void put(
            Map<String, Object> answer, String indices, String upper, String alarm, List<EarsPoint> points) {
        answer.put(indices, points.stream().map(EarsPoint::position).toList());
        answer.put(
                upper, Arrays.asList(points.stream().map(OutbreakShapes::upper).toArray(Double[]::new)));
        answer.put(
                alarm, Arrays.asList(points.stream().map(OutbreakShapes::alarm).toArray(Integer[]::new)));
    }

    private static @Nullable Double upper(EarsPoint point) {
        return point.upper().isPresent() ? point.upper().getAsDouble() : null;
    }

    private static @Nullable Integer alarm(EarsPoint point) {
        if (point.upper().isEmpty()) {
            return null;
        }
        return point.alarm() ? 1 : 0;
    }
}
