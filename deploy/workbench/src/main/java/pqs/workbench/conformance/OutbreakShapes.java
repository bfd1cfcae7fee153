package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.outbreak.Ears;
import pqs.surveillance.methods.outbreak.EarsMethod;
import pqs.surveillance.methods.outbreak.EarsPoint;
import pqs.surveillance.methods.outbreak.Farrington;
import pqs.surveillance.methods.outbreak.FarringtonPoint;
import pqs.surveillance.methods.outbreak.FarringtonSettings;
import pqs.surveillance.methods.outbreak.ReferencePoints;

/** Outbreaks in series of counts. */
final class OutbreakShapes {

    private OutbreakShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("EARS C1 and C2 upper bounds", OutbreakShapes::c1AndC2),
                new Shape("EARS C3 upper bounds", OutbreakShapes::c3),
                new Shape(
                        "farringtonFlexible (Noufaily settings) on Salmonella Newport, weeks 420-430",
                        OutbreakShapes::farrington));
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

    private static Map<String, Object> farrington(JsonNode input) {
        int[] counts = Inputs.counts(input, "observedAll");
        var range = IntStream.of(Inputs.counts(input, "range")).summaryStatistics();
        var judged = Farrington.of(
                FarringtonSettings.SURVEILLANCE_VIGNETTE, references(input), counts, range.getMin(), range.getMax());
        var points = switch (judged) {
            case Judgement.Enough<Farrington>(Farrington found) -> found.points();
            case Judgement.TooLittle<Farrington> few ->
                throw new InvalidInput("range", few.words(), "start later, or give a longer series");
        };
        var answer = new HashMap<String, Object>();
        answer.put("observed", points.stream().map(FarringtonPoint::count).toList());
        answer.put(
                "upperbound",
                Arrays.asList(
                        points.stream().map(point -> orNull(point.upper())).toArray(Double[]::new)));
        answer.put("alarm", points.stream().map(point -> point.alarm() ? 1 : 0).toList());
        return answer;
    }

    /**
     * R's data set {@code salmNewport} has weeks that are dated from 5 January 2004 on, and a start of 2000 that the package takes
     * no notice of; any other series is taken by its frequency.
     */
    private static ReferencePoints references(JsonNode input) {
        boolean dated = input.path("data").asText().toLowerCase(Locale.ROOT).contains("newport")
                && input.path("start").path(0).asInt() == 2000;
        return dated
                ? new ReferencePoints.Weeks(LocalDate.of(2004, 1, 5))
                : new ReferencePoints.ByFrequency(Inputs.integer(input, "freq"));
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
                upper,
                Arrays.asList(
                        points.stream().map(point -> orNull(point.upper())).toArray(Double[]::new)));
        answer.put(
                alarm, Arrays.asList(points.stream().map(OutbreakShapes::alarm).toArray(Integer[]::new)));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Integer alarm(EarsPoint point) {
        if (point.upper().isEmpty()) {
            return null;
        }
        return point.alarm() ? 1 : 0;
    }
}
