package pqs.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;

/** Data of an event as a JSON tree. */
record JsonData(JsonNode tree, ObjectMapper mapper) implements EventData {

    @Override
    public <T extends Record> T as(Class<T> wireType) {
        try {
            return mapper.treeToValue(tree, wireType);
        } catch (JsonMappingException cause) {
            throw new UnreadableEvent(
                    "the data does not fit " + wireType.getSimpleName() + " at " + place(cause), cause);
        } catch (JsonProcessingException | IllegalArgumentException cause) {
            throw new UnreadableEvent("the data does not fit " + wireType.getSimpleName(), cause);
        }
    }

    /** The field names on the way, never a value. */
    private static String place(JsonMappingException cause) {
        var path = cause.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "its root" : path;
    }

    /** The JSON may hold what a log must not. */
    @Override
    public String toString() {
        return "JsonData[" + tree.size() + " fields]";
    }
}
