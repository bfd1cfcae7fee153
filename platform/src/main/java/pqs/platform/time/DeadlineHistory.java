package pqs.platform.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to a deadline since it started.
 *
 * @param pauses ended ones, in order and apart
 * @param extensions in the order in which they were granted
 */
public record DeadlineHistory(List<Pause> pauses, List<Extension> extensions) {

    public static final DeadlineHistory NONE = new DeadlineHistory(List.of(), List.of());

    public DeadlineHistory {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        for (int i = 1; i < pauses.size(); i++) {
            if (pauses.get(i).from().isBefore(pauses.get(i - 1).until())) {
                throw new IllegalArgumentException("pauses overlap: " + pauses);
            }
        }
    }

    DeadlineHistory with(Pause pause) {
        return new DeadlineHistory(
                Stream.concat(pauses.stream(), Stream.of(pause)).toList(), extensions);
    }

    DeadlineHistory with(Extension extension) {
        var more = new ArrayList<>(extensions);
        more.add(extension);
        return new DeadlineHistory(pauses, more);
    }

    /** When the last pause ended. */
    Optional<Instant> pausedUntil() {
        return pauses.isEmpty()
                ? Optional.empty()
                : Optional.of(pauses.getLast().until());
    }
}
