package pqs.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/** Details of an entry as they are stored and sealed: JSON with sorted names and no blanks. */
final class DetailsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DetailsJson() {}

    static String write(SortedMap<String, String> details) {
        try {
            return MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details that are no JSON", e);
        }
    }

    /**
     * @throws IllegalStateException if a row was tampered with so that it holds none
     */
    static SortedMap<String, String> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of an audit entry that are no JSON", e);
        }
    }
}
