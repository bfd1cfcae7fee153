package pqs.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The one place where roles of the identity provider become permissions, by {@code permissions.properties}. */
@ApplicationScoped
public class Permissions {

    private final Map<String, Set<String>> byRole = read();

    /** All that these roles together may do. An unknown role gives nothing. */
    public Set<String> of(Collection<String> roles) {
        return roles.stream()
                .flatMap(role -> byRole.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of these roles that there are, sorted; what else the identity provider calls somebody is not ours to keep. */
    List<String> known(Collection<String> roles) {
        return roles.stream().filter(byRole::containsKey).distinct().sorted().toList();
    }

    private static Map<String, Set<String>> read() {
        var lines = new Properties();
        try (var file = Permissions.class.getResourceAsStream("/permissions.properties")) {
            lines.load(new java.io.InputStreamReader(
                    Objects.requireNonNull(file, "permissions.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var permissions = new HashMap<String, Set<String>>();
        for (String role : lines.stringPropertyNames()) {
            permissions.put(
                    role,
                    Arrays.stream(lines.getProperty(role).split(" "))
                            .filter(name -> !name.isBlank())
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return Map.copyOf(permissions);
    }
}
