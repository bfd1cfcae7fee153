package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code deploy/topics.yaml}, the single list of topics. */
public final class TopicsFile {

    private TopicsFile() {}

    /** @throws IllegalArgumentException naming the file and the topic that cannot be understood */
    public static List<TopicSpec> read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (!(root instanceof Map<?, ?> map) || !(map.get("topics") instanceof List<?> topics)) {
                throw new IllegalArgumentException("a list named topics is missing");
            }
            return topics.stream().map(TopicsFile::topic).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of topics " + file, e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "the list of topics " + file + " cannot be understood: " + e.getMessage(), e);
        }
    }

    private static TopicSpec topic(Object entry) {
        if (!(entry instanceof Map<?, ?> topic)) {
            throw new IllegalArgumentException("a topic must have a name, partitions and cleanup, not " + entry);
        }
        var name = String.valueOf(topic.get("name"));
        boolean compacted = switch (String.valueOf(topic.get("cleanup"))) {
            case "compact" -> true;
            case "delete" -> false;
            default -> throw new IllegalArgumentException("cleanup of " + name + " must be compact or delete");
        };
        return new TopicSpec(
                name,
                number(name, "partitions", topic.get("partitions")).orElse(0),
                compacted,
                number(name, "retentionDays", topic.get("retentionDays")).map(Duration::ofDays));
    }

    private static Optional<Integer> number(String topic, String field, @Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Integer number -> Optional.of(number);
            default -> throw new IllegalArgumentException(field + " of " + topic + " must be a whole number");
        };
    }
}
