package pqs.intake.lfpse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The national taxonomy as far as the record of a concern uses it; {@code taxonomy.txt} says from where.
 *
 * @param version such as {@code 5}
 * @param base address below which its definitions stand
 */
public record Taxonomy(String version, String base, List<Question> questions) {

    private static final Taxonomy IN_USE = read();

    public Taxonomy {
        questions = List.copyOf(questions);
    }

    public static Taxonomy inUse() {
        return IN_USE;
    }

    /** As a page and the document name it. */
    public String words() {
        return "LFPSE taxonomy version " + version;
    }

    public Optional<Question> question(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    /** Address of a profile or an extension of this version. */
    public String definition(String name) {
        return base + "/StructureDefinition/" + name + "-" + version;
    }

    static List<String> lines(String file) {
        var stream = Objects.requireNonNull(Taxonomy.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Taxonomy read() {
        var version = "";
        var base = "";
        var questions = new ArrayList<Question>();
        for (var line : lines("taxonomy.txt")) {
            if (line.startsWith("[")) {
                var parts = List.of(line.substring(1, line.length() - 1).split(" \\| ", -1));
                questions.add(new Question(parts.get(0), parts.get(1), parts.get(2), List.of()));
                continue;
            }
            var at = line.indexOf(" = ");
            var name = line.substring(0, at);
            var value = line.substring(at + 3);
            if (questions.isEmpty()) {
                version = name.equals("version") ? value : version;
                base = name.equals("base") ? value : base;
            } else {
                questions.add(with(questions.removeLast(), new Question.Code(name, value)));
            }
        }
        return new Taxonomy(version, base, questions);
    }

    private static Question with(Question question, Question.Code code) {
        var codes = new ArrayList<>(question.codes());
        codes.add(code);
        return new Question(question.name(), question.valueSet(), question.words(), codes);
    }
}
