package pqs.platform.http.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import pqs.platform.id.ReferenceNumber;

/** Which service answers for which kind of reference number: {@code references.txt}. */
@ApplicationScoped
class ReferenceServices {

    private final Map<Character, String> rootOf;

    ReferenceServices() {
        this.rootOf = read();
    }

    /** Root of the service that knows numbers of this kind. */
    Optional<String> rootOf(ReferenceNumber reference) {
        return Optional.ofNullable(rootOf.get(reference.value().charAt(0)));
    }

    private static Map<Character, String> read() {
        var file = Objects.requireNonNull(
                ReferenceServices.class.getResourceAsStream("/references.txt"), "references.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0].charAt(0), parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
