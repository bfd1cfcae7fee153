package pqs.intake.concern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The categories of {@code categories.txt}, in its order. */
public final class Categories {

    private static final List<Category> ALL = read();

    private Categories() {}

    public static List<Category> all() {
        return ALL;
    }

    public static Optional<Category> of(String code) {
        return ALL.stream().filter(category -> category.code().equals(code)).findFirst();
    }

    private static List<Category> read() {
        var file = Objects.requireNonNull(Categories.class.getResourceAsStream("categories.txt"), "categories.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .map(codeAndLabel -> new Category(codeAndLabel[0], codeAndLabel[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
