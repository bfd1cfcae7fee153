package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/**
 * How the cases of one method are answered.
 *
 * @param method the exact text that names the method in a case
 * @param compute from the input of a case to the computed values, under the names that a case expects them; values are
 *     numbers, strings, lists and maps of these, and null
 */
public record Shape(String method, Function<JsonNode, Map<String, Object>> compute) {}
