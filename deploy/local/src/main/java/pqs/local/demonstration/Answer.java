package pqs.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a service answered, with the question, so that a failure can say both.
 *
 * @param entityTag version of what was answered, as its {@code ETag} says; empty without one
 */
public record Answer(String question, int status, String body, String entityTag) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int QUOTED_CHARACTERS_MAX = 400;

    /** An answer that says no version. */
    public Answer(String question, int status, String body) {
        this(question, status, body, "");
    }

    /** Itself, if the status is one of these. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new StepFailed("%s was answered %d, not %s: %s"
                    .formatted(question, status, Arrays.toString(statuses), beginning()));
        }
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new StepFailed(question + " was answered with something that is not JSON: " + beginning(), notJson);
        }
    }

    /** The entries of a list: the answer itself, or its field of that name. */
    public Stream<JsonNode> entries(String field) {
        var json = json();
        return StreamSupport.stream((json.isArray() ? json : json.path(field)).spliterator(), false);
    }

    /** A text of the answer that must be there. */
    public String text(String field) {
        var value = json().path(field);
        if (!value.isTextual()) {
            throw new StepFailed("%s was answered without %s: %s".formatted(question, field, beginning()));
        }
        return value.asText();
    }

    private String beginning() {
        return body.length() <= QUOTED_CHARACTERS_MAX ? body : body.substring(0, QUOTED_CHARACTERS_MAX) + " …";
    }
}
