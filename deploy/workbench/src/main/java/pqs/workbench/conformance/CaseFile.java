package pqs.workbench.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import pqs.workbench.Unreadable;

/**
 * Reads a file of cases: {@code {"cases": [{"id": …, "method": …, "input": {…}, "expected": {…}}, …]}}. NaN and Infinity, which
 * JSON does not have and some of its writers write all the same, are read.
 */
final class CaseFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private CaseFile() {}

    /** @throws Unreadable where there is no such file, or it is no file of cases */
    static List<ReferenceCase> read(Path file) throws Unreadable {
        var cases = parse(file).path("cases");
        if (!cases.isArray()) {
            throw new Unreadable(
                    file + ": cases is no list: give {\"cases\": [{\"id\": …, \"method\": …, \"input\": {…}}]}");
        }
        var read = new ArrayList<ReferenceCase>();
        var ids = new HashSet<String>();
        for (var body : cases) {
            var next = ReferenceCase.of(read.size() + 1, body);
            read.add(ids.add(next.id()) ? next : next.asDuplicate());
        }
        return read;
    }

    private static JsonNode parse(Path file) throws Unreadable {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(file + ": there is no such file: give the path of a file of cases");
        }
        try (var in = Files.newInputStream(file)) {
            return JSON.readTree(in);
        } catch (JsonProcessingException noJson) {
            var where = noJson.getLocation();
            throw new Unreadable("%s: line %d, column %d: %s: give a file in JSON"
                    .formatted(
                            file,
                            where == null ? 0 : where.getLineNr(),
                            where == null ? 0 : where.getColumnNr(),
                            noJson.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw new Unreadable(
                    file + ": cannot be read (" + unreadable.getMessage() + "): give one that may be read");
        }
    }
}
