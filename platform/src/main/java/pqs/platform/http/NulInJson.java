package pqs.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pqs.platform.fault.Fault;

/** Finds the fields of a JSON body that hold a NUL character, which no database takes, whatever they are read as. */
final class NulInJson {

    private static final char NUL = 0;
    /** The one way to write it: as itself it may not stand in JSON. */
    private static final String ESCAPED = "\\u0000";

    private static final JsonFactory JSON = new JsonFactory();

    private NulInJson() {}

    /** What is no JSON is left for the reader to refuse. */
    static List<Fault> faults(byte[] body) {
        if (!new String(body, StandardCharsets.UTF_8).contains(ESCAPED)) {
            return List.of();
        }
        var fields = new LinkedHashSet<String>();
        try (var json = JSON.createParser(body)) {
            collect(json, fields);
        } catch (IOException noJson) {
            return List.of();
        }
        return fields.stream()
                .map(field -> new Fault(
                        field, "nul-character", "Leave out the NUL character (" + ESCAPED + "): no text has one."))
                .toList();
    }

    private static void collect(JsonParser json, Set<String> fields) throws IOException {
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
            if (text && json.getText().indexOf(NUL) >= 0) {
                fields.add(field(json.getParsingContext()));
            }
        }
    }

    /** As {@link InputFaults} names fields. */
    private static String field(JsonStreamContext place) {
        if (place.inRoot()) {
            return "body";
        }
        var outer = place.getParent().inRoot() ? "" : field(place.getParent());
        if (place.inArray()) {
            return outer + "[" + place.getCurrentIndex() + "]";
        }
        var name = String.valueOf(place.getCurrentName()).replace(NUL, ' ');
        return outer.isEmpty() ? name : outer + "." + name;
    }
}
