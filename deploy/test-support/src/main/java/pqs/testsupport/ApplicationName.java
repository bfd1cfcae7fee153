package pqs.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Reads the application's name from its properties: Quarkus asks for its test servers before it has read them itself. */
final class ApplicationName {

    private static final String KEY = "quarkus.application.name";
    private static final List<Path> FILES = List.of(
            Path.of("src", "test", "resources", "application.properties"),
            Path.of("src", "main", "resources", "application.properties"));

    private ApplicationName() {}

    static String find() {
        return FILES.stream()
                .filter(Files::exists)
                .map(file -> read(file).getProperty(KEY, "").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + KEY + " in " + FILES
                        + "; write it there, or give PqsInfrastructure the init argument 'service'"));
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.toAbsolutePath(), e);
        }
        return properties;
    }
}
