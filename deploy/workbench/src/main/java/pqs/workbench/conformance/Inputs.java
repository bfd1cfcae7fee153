package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.IntStream;
import pqs.surveillance.methods.InvalidInput;

/** Reads the input of a case; what is missing or of another kind is refused by name. */
final class Inputs {

    private Inputs() {}

    static double number(JsonNode input, String field) {
        return number(input.path(field), field, "give a number");
    }

    static int integer(JsonNode input, String field) {
        return whole(input.path(field), field);
    }

    static int[] counts(JsonNode input, String field) {
        return integers(list(input.path(field), field), field);
    }

    static double[] numbers(JsonNode input, String field) {
        return fractions(list(input.path(field), field), field);
    }

    static int[][] countTable(JsonNode input, String field) {
        var rows = list(input.path(field), field);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> integers(list(rows.get(row), at(field, row)), at(field, row)))
                .toArray(int[][]::new);
    }

    static double[][] numberTable(JsonNode input, String field) {
        var rows = list(input.path(field), field);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> fractions(list(rows.get(row), at(field, row)), at(field, row)))
                .toArray(double[][]::new);
    }

    private static int[] integers(JsonNode list, String field) {
        return IntStream.range(0, list.size())
                .map(i -> whole(list.get(i), at(field, i)))
                .toArray();
    }

    private static double[] fractions(JsonNode list, String field) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> number(list.get(i), at(field, i), "give a number"))
                .toArray();
    }

    /** A list; one value alone stands for a list of one, as R writes it. */
    private static JsonNode list(JsonNode node, String field) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.arrayNode().add(node);
        }
        if (!node.isArray()) {
            throw new InvalidInput(field, node.isMissingNode() ? "is missing" : "is " + node, "give a list");
        }
        return node;
    }

    private static int whole(JsonNode node, String field) {
        double value = number(node, field, "give a whole number");
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new InvalidInput(field, "is " + node, "give a whole number");
        }
        return (int) value;
    }

    private static double number(JsonNode node, String field, String remedy) {
        if (!node.isNumber()) {
            throw new InvalidInput(field, node.isMissingNode() ? "is missing" : "is " + node, remedy);
        }
        return node.doubleValue();
    }

    private static String at(String field, int index) {
        return field + "[" + index + "]";
    }
}
