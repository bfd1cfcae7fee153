package pqs.platform.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** The importers of this service. */
@ApplicationScoped
public class Importers {

    private final Map<String, Importer<?>> byName;
    private final CurrentActor actor;

    Importers(@All List<Importer<?>> importers, CurrentActor actor) {
        this.byName = importers.stream()
                .collect(
                        Collectors.toUnmodifiableMap(importer -> importer.kind().name(), Function.identity()));
        this.actor = actor;
    }

    /** Those that the signed-in actor may use, by title. */
    public List<Importer.Kind> mine() {
        return byName.values().stream()
                .map(Importer::kind)
                .filter(kind -> actor.get().may(kind.permission()))
                .sorted(Comparator.comparing(Importer.Kind::title))
                .toList();
    }

    /** @throws Refused if there is none of this name, or not for this actor */
    public Importer.Kind require(String name) {
        return mine().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("There is nothing to import under this name."));
    }

    /** A file of examples for one that the actor may use; empty if it has none. */
    public Optional<String> template(Importer.Kind kind) {
        return named(kind.name()).template();
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** One of {@link #names()}. */
    Importer<?> named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
