package pqs.intake.triage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads a list of {@code code = words} that stands beside this class; lines that begin with # say what it is. */
final class CodeList {

    private CodeList() {}

    /** In the order of the file. */
    static Map<String, String> read(String name) {
        var file = Objects.requireNonNull(CodeList.class.getResourceAsStream(name), name);
        var list = new LinkedHashMap<String, String>();
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(parts -> list.put(parts[0], parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(list);
    }
}
