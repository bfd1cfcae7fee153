package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.methods.InvalidInput;

/** Answers cases by the methods it knows. A case that cannot be answered stops no other. */
final class Engine {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Function<JsonNode, Map<String, Object>>> byMethod = new TreeMap<>();

    Engine(List<Shape> shapes) {
        for (var shape : shapes) {
            if (byMethod.put(shape.method(), shape.compute()) != null) {
                throw new IllegalArgumentException("two shapes answer " + shape.method());
            }
        }
    }

    Answer answer(ReferenceCase reference) {
        if (reference.problem().isPresent()) {
            return new Answer.Refused(reference.problem().get());
        }
        var compute = byMethod.get(reference.method());
        if (compute == null) {
            return new Answer.Unsupported();
        }
        try {
            return new Answer.Computed(node(compute.apply(reference.input())));
        } catch (InvalidInput invalid) {
            return new Answer.Refused(Objects.requireNonNull(invalid.getMessage()));
        } catch (RuntimeException unforeseen) {
            // A fault of ours or an input nobody thought of: the other cases are still worth their answers.
            return new Answer.Refused("input cannot be used (" + unforeseen + "): compare it with shapes.json");
        }
    }

    /** A computed value as it is printed. */
    static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Map<?, ?> map -> object(map);
            case List<?> list -> {
                var array = NODES.arrayNode(list.size());
                list.forEach(element -> array.add(node(element)));
                yield array;
            }
            case Double number -> number(number);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case String text -> NODES.textNode(text);
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        };
    }

    /** JSON knows no infinity, so it is written as R's jsonlite writes it; what is not a number is null. */
    static JsonNode number(double value) {
        if (Double.isNaN(value)) {
            return NODES.nullNode();
        }
        if (Double.isInfinite(value)) {
            return NODES.textNode(value > 0 ? "Inf" : "-Inf");
        }
        return NODES.numberNode(value);
    }

    private static JsonNode object(Map<?, ?> map) {
        var object = NODES.objectNode();
        var sorted = new TreeMap<String, JsonNode>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), node(value)));
        sorted.forEach(object::set);
        return object;
    }
}
