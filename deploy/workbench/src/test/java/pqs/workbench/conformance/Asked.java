package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What a shape answers to an input that is written as text. */
final class Asked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Asked() {}

    static Map<String, Object> values(List<Shape> shapes, String method, String input) {
        var shape = shapes.stream()
                .filter(one -> one.method().equals(method))
                .findFirst()
                .orElseThrow();
        try {
            return shape.compute().apply(JSON.readTree(input));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode json(List<Shape> shapes, String method, String input) {
        return Engine.node(values(shapes, method, input));
    }
}
