package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What was computed beside what was expected. Every expected value must be there, in a list of the same length; what was
 * computed beyond that is no matter. Strings, truths and nulls agree only with themselves, NaN with
 * null, and an infinity with itself: see {@link Engine#number}.
 */
final class Comparison {

    private final Tolerance tolerance;
    private final List<String> misses = new ArrayList<>();
    private double worst;

    private Comparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    static Comparison of(JsonNode expected, JsonNode computed, Tolerance tolerance) {
        var comparison = new Comparison(tolerance);
        comparison.compare("", expected, computed);
        return comparison;
    }

    /** One sentence a value that does not agree, such as {@code limits.ul95[2] is 1.5, expected 1.6}. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    /** The largest difference of two numbers, whether allowed or not; see {@link Tolerance#difference}. */
    double worst() {
        return worst;
    }

    private void compare(String path, JsonNode expected, JsonNode computed) {
        if (expected.isObject() && computed.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            computed.path(field.getKey())));
        } else if (expected.isArray() && computed.isArray()) {
            list(path, expected, computed);
        } else if (isFinite(expected) && isFinite(computed)) {
            double difference = tolerance.difference(expected.doubleValue(), computed.doubleValue());
            worst = Math.max(worst, difference);
            if (!tolerance.allows(difference)) {
                miss(path, expected, computed);
            }
        } else if (!(expected.isNumber() ? Engine.number(expected.doubleValue()) : expected).equals(computed)) {
            miss(path, expected, computed);
        }
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    private void list(String path, JsonNode expected, JsonNode computed) {
        if (expected.size() != computed.size()) {
            misses.add("%s has %d values, expected %d".formatted(path, computed.size(), expected.size()));
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), computed.get(i));
        }
    }

    private void miss(String path, JsonNode expected, JsonNode computed) {
        misses.add("%s is %s, expected %s".formatted(path, computed.isMissingNode() ? "missing" : computed, expected));
    }
}
