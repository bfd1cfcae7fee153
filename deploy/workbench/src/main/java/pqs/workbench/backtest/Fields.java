package pqs.workbench.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pqs.surveillance.methods.InvalidInput;

/** The fields of a part of a rule file: each is asked for by name and kind, and none may be left over. */
final class Fields {

    private final String prefix;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Fields(String prefix, JsonNode node) {
        this.prefix = prefix;
        this.node = node;
        if (!node.isObject()) {
            throw new InvalidInput(prefix.isEmpty() ? "the file" : prefix, "has no fields", "give name: value lines");
        }
    }

    InvalidInput invalid(String field, String problem, String remedy) {
        return new InvalidInput(prefix + field, problem, remedy);
    }

    /** A misspelt field is not passed over: the rule would silently be another. */
    void requireNoOthers() {
        var others = new TreeSet<String>();
        node.fieldNames().forEachRemaining(others::add);
        others.removeAll(asked);
        if (!others.isEmpty()) {
            throw invalid(others.first(), "is not a field here", "give only " + new TreeSet<>(asked));
        }
    }

    private JsonNode get(String field) {
        asked.add(field);
        var value = node.get(field);
        if (value == null || value.isNull()) {
            throw invalid(field, "is missing", "give it; --print-rules prints a whole file");
        }
        return value;
    }

    String text(String field) {
        var value = get(field);
        if (!value.isTextual()) {
            throw invalid(field, "is " + value, "give a word");
        }
        return value.textValue();
    }

    double number(String field) {
        return number(field, get(field));
    }

    int whole(String field) {
        var value = get(field);
        if (!value.isInt()) {
            throw invalid(field, "is " + value, "give a whole number");
        }
        return value.intValue();
    }

    List<JsonNode> list(String field) {
        var value = get(field);
        if (!value.isArray()) {
            throw invalid(field, "is " + value, "give a list");
        }
        var list = new ArrayList<JsonNode>();
        value.forEach(list::add);
        return list;
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var value : list(field)) {
            if (!value.isTextual()) {
                throw invalid(field, "holds " + value, "give words");
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    List<Double> numberList(String field) {
        return list(field).stream().map(value -> number(field, value)).toList();
    }

    Map<String, Double> numbers(String field) {
        var value = get(field);
        if (!value.isObject()) {
            throw invalid(field, "is " + value, "give names with numbers, such as {concern: 4}");
        }
        var numbers = new TreeMap<String, Double>();
        value.properties().forEach(entry -> numbers.put(entry.getKey(), number(field, entry.getValue())));
        return numbers;
    }

    private double number(String field, JsonNode value) {
        if (!value.isNumber()) {
            throw invalid(field, "holds " + value, "give a number");
        }
        return value.doubleValue();
    }
}
