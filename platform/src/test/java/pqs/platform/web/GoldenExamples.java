package pqs.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;

/**
 * {@code src/test/resources/golden/<component>.txt} beside the examples that the design system ships for the component:
 *
 * <pre>
 * = name of an example ~ text it contains, where several have the name
 * fault field: message, value field: typed, choice value: label (hint), divider: word, exclusive value: label
 * replace their HTML => ours, for a difference that is meant
 * {#tag}as a page writes it{/tag}
 * - name of an example: why it is left out (a name may end in *)
 * </pre>
 */
record GoldenExamples(String component, List<Example> examples, Map<String, String> leftOut) {

    private static final Path OURS = Path.of("src/test/resources/golden");
    private static final Path THEIRS = Path.of("node_modules/nhsuk-frontend/dist/nhsuk/components");
    private static final Pattern CHOICE = Pattern.compile("(.*?): (.*?)(?: \\((.*)\\))?");
    /** The examples call every field alike; with us a field's name is its id. */
    private static final Pattern ALIKE = Pattern.compile("id=\"([a-z-]+?)(-\\d+)?\" name=\"(?:example|contact)\"");

    record Example(
            String name,
            String containing,
            Form form,
            List<Choice> options,
            String template,
            Map<String, String> meant) {

        String html(String component) {
            return fixtures(component)
                    .filter(fixture -> fixture.get("name").asText().equals(name))
                    .map(fixture -> fixture.get("html").asText())
                    .filter(html -> html.contains(containing))
                    .findFirst()
                    .map(this::withOurDifferences)
                    .orElseThrow(() -> new AssertionError(component + " has no example " + this));
        }

        private String withOurDifferences(String html) {
            var ours = normalised(ALIKE.matcher(html).replaceAll("id=\"$1$2\" name=\"$1\""));
            for (var difference : meant.entrySet()) {
                if (!ours.contains(difference.getKey())) {
                    throw new AssertionError("nothing to replace: " + difference.getKey() + " in " + ours);
                }
                ours = ours.replace(difference.getKey(), difference.getValue());
            }
            return ours;
        }

        @Override
        public String toString() {
            return name + (containing.isEmpty() ? "" : " ~ " + containing);
        }
    }

    /** The components that the package has examples for. */
    static List<String> components() throws IOException {
        try (var folders = Files.list(THEIRS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("fixtures.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Names of the package's examples that our file neither shows nor leaves out. */
    List<String> forgotten() {
        return fixtures(component)
                .map(fixture -> fixture.get("name").asText())
                .distinct()
                .filter(name ->
                        examples.stream().noneMatch(example -> example.name().equals(name)))
                .filter(name -> leftOut.keySet().stream().noneMatch(pattern -> matches(pattern, name)))
                .toList();
    }

    /** What is left out and not there. */
    List<String> stale() {
        return leftOut.keySet().stream()
                .filter(pattern -> fixtures(component)
                        .noneMatch(
                                fixture -> matches(pattern, fixture.get("name").asText())))
                .toList();
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    static GoldenExamples of(String component) throws IOException {
        var examples = new ArrayList<Example>();
        var leftOut = new LinkedHashMap<String, String>();
        @Nullable Draft draft = null;
        for (var line : Files.readAllLines(OURS.resolve(component + ".txt"))) {
            if (line.startsWith("= ") || line.startsWith("- ")) {
                if (draft != null) {
                    examples.add(draft.example());
                }
                draft = line.startsWith("= ") ? new Draft(line.substring(2)) : null;
                if (draft == null) {
                    var parts = line.substring(2).split(": ", 2);
                    leftOut.put(parts[0], parts[1]);
                }
            } else if (draft != null) {
                draft.add(line);
            }
        }
        if (draft != null) {
            examples.add(draft.example());
        }
        return new GoldenExamples(component, examples, leftOut);
    }

    /** White space around tags and at the ends does not show; elsewhere a run of it counts as one blank. */
    static String normalised(String html) {
        return html.replaceAll("\\s+", " ").replaceAll(" ?(<[^>]*>) ?", "$1").strip();
    }

    private static Stream<JsonNode> fixtures(String component) {
        try {
            var file = THEIRS.resolve(component).resolve("fixtures.json").toFile();
            return StreamSupport.stream(
                    new ObjectMapper().readTree(file).get("fixtures").spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An example as far as its lines have been read. */
    private static final class Draft {

        private final String[] heading;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Choice> options = new ArrayList<>();
        private final Map<String, String> meant = new LinkedHashMap<>();
        private final StringBuilder template = new StringBuilder();

        Draft(String heading) {
            this.heading = heading.split(" ~ ", 2);
        }

        void add(String line) {
            var word = line.split("[ :]", 2)[0];
            var rest =
                    line.substring(Math.min(line.length(), word.length() + 1)).strip();
            switch (word) {
                case "fault" -> faults.add(new Fault(rest.split(": ", 2)[0], "golden", rest.split(": ", 2)[1]));
                case "value" -> values.put(rest.split(": ", 2)[0], List.of(rest.split(": ", 2)[1]));
                case "divider" -> options.add(Choice.divider(rest));
                case "exclusive" -> options.add(Choice.exclusive(rest.split(": ", 2)[0], rest.split(": ", 2)[1]));
                case "choice" -> options.add(choice(rest));
                case "replace" -> meant.put(rest.split(" => ", 2)[0], rest.split(" => ", 2)[1]);
                default -> template.append(line).append('\n');
            }
        }

        private static Choice choice(String written) {
            var parts = CHOICE.matcher(written);
            if (!parts.matches()) {
                throw new AssertionError("not a choice: " + written);
            }
            return new Choice(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
        }

        Example example() {
            return new Example(
                    heading[0],
                    heading.length > 1 ? heading[1] : "",
                    new Form(values, faults),
                    options,
                    template.toString(),
                    meant);
        }
    }
}
