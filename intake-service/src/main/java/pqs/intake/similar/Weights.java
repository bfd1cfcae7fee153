package pqs.intake.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Points by name, as {@code likeness.txt} has them. */
final class Weights {

    private final Map<String, Integer> points;

    private Weights(Map<String, Integer> points) {
        this.points = points;
    }

    static Weights read() {
        var file = Objects.requireNonNull(Weights.class.getResourceAsStream("likeness.txt"), "likeness.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Weights(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Integer.valueOf(parts[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NullPointerException if the list has no such name: a mistake in the program */
    int of(String name) {
        return Objects.requireNonNull(points.get(name), name);
    }
}
