package pqs.testsupport;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One event's contract, as its owner keeps it in {@code <service>/contracts/<event>/v<n>}: the schema and the golden examples.
 * Producers check what they emit against the schema, consumers read every example there ever was.
 */
public final class Contracts {

    private final Path folder;
    private final Schema schema;

    private Contracts(Path folder) {
        this.folder = folder;
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(text(folder.resolve("schema.json")));
    }

    /** @param module the owner's folder, such as {@code intake-service} */
    public static Contracts of(String module, String event, int version) {
        return new Contracts(RepositoryRoot.find().resolve(module, "contracts", event, "v" + version));
    }

    /** Passes when the JSON obeys the schema, formats such as date-time included; else says each fault with its place. */
    public void requireValid(String json) {
        var faults = faults(json);
        if (!faults.isEmpty()) {
            throw new AssertionError("breaks " + folder + ":\n" + String.join("\n", faults) + "\n" + json);
        }
    }

    /** What is wrong with the JSON by the schema; empty when nothing is. */
    public List<String> faults(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The golden examples, by file name; there is at least one. */
    public List<Example> examples() {
        try (var files = Files.list(folder.resolve("examples"))) {
            var examples = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Example(file.getFileName().toString(), text(file)))
                    .toList();
            if (examples.isEmpty()) {
                throw new AssertionError("no examples in " + folder);
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the examples of " + folder, e);
        }
    }

    /** A golden example; as a parameter of a test it shows its file's name. */
    public record Example(String name, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
