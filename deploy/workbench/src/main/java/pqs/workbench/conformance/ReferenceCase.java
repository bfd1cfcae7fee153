package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import pqs.surveillance.methods.InvalidInput;

/**
 * One case of a file, as far as it can be read.
 *
 * @param id of the case; {@code case 3} for the third where it has none
 * @param method empty where it names none
 * @param problem why it cannot be asked at all
 */
record ReferenceCase(String id, String method, JsonNode body, Optional<String> problem) {

    static ReferenceCase of(int position, JsonNode body) {
        var id = body.path("id").asText();
        var method = body.path("method").asText();
        if (id.isBlank()) {
            return refused("case " + position, method, body, "id is missing: give each case a name of its own");
        }
        if (method.isBlank()) {
            return refused(id, "", body, "method is missing: name one as in shapes.json");
        }
        if (!body.path("input").isObject()) {
            return refused(id, method, body, "input is no object: give the inputs of the method by name");
        }
        return new ReferenceCase(id, method, body, Optional.empty());
    }

    private static ReferenceCase refused(String id, String method, JsonNode body, String problem) {
        return new ReferenceCase(id, method, body, Optional.of(problem));
    }

    ReferenceCase asDuplicate() {
        return refused(id, method, body, "id is used twice: give each case a name of its own");
    }

    /** With the rule set among the inputs, which cases of XmR name beside them. */
    JsonNode input() {
        ObjectNode input = body.path("input").deepCopy();
        if (body.has("ruleSet") && !input.has("ruleSet")) {
            input.set("ruleSet", body.get("ruleSet"));
        }
        return input;
    }

    /** @throws InvalidInput where there is nothing to compare with */
    JsonNode expected() {
        var expected = body.path("expected");
        if (!expected.isObject()) {
            throw new InvalidInput("expected", "is no object", "give the expected values by name");
        }
        return expected;
    }

    /** @throws InvalidInput where the case does not say how close is close enough */
    Tolerance tolerance() {
        return Tolerance.of(body);
    }
}
