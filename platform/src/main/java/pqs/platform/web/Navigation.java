package pqs.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.security.Actor;

/** The menu over all services, the same on every page: {@code navigation.txt} filtered by what the actor may do. */
@ApplicationScoped
public class Navigation {

    private record Entry(String label, List<String> permissions, String path) {

        static Entry parse(String line, String rootPath) {
            var parts = line.split("\\s*\\|\\s*", -1);
            return new Entry(parts[0], List.of(parts[1].split(" ")), parts[2].replace("{service}", rootPath));
        }
    }

    private final List<Entry> entries;

    Navigation(@ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.entries = read(rootPath);
    }

    List<NavigationItem> of(Actor actor, String currentPath) {
        var allowed = entries.stream()
                .filter(entry -> entry.permissions().stream().anyMatch(actor::may))
                .toList();
        var deepest = allowed.stream()
                .map(Entry::path)
                .filter(path -> isUnder(currentPath, path))
                .max(Comparator.comparingInt(String::length));
        return allowed.stream()
                .map(entry -> new NavigationItem(
                        entry.label(),
                        entry.path(),
                        deepest.filter(entry.path()::equals).isPresent()))
                .toList();
    }

    private static boolean isUnder(String currentPath, String path) {
        return currentPath.equals(path) || currentPath.startsWith(path + "/");
    }

    private static List<Entry> read(String rootPath) {
        var file = Objects.requireNonNull(Navigation.class.getResourceAsStream("/navigation.txt"), "navigation.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Entry.parse(line, rootPath))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
