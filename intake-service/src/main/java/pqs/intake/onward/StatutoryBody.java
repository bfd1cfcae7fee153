package pqs.intake.onward;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A body that a concern can be referred to. Which there are is data, {@code bodies.txt}.
 *
 * @param sensitive the reporter learns nothing of it, so that nobody is tipped off
 */
public record StatutoryBody(String code, String name, boolean sensitive) {

    private static final List<StatutoryBody> ALL = read();

    /** In the order of the list. */
    public static List<StatutoryBody> all() {
        return ALL;
    }

    public static Optional<StatutoryBody> of(String code) {
        return ALL.stream().filter(body -> body.code.equals(code)).findFirst();
    }

    private static List<StatutoryBody> read() {
        var file = Objects.requireNonNull(StatutoryBody.class.getResourceAsStream("bodies.txt"), "bodies.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .map(parts -> new StatutoryBody(
                            parts[0], parts[1].replace("*", "").strip(), parts[1].endsWith("*")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
