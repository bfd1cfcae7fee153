package pqs.platform.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to a deadline since it started.
 *
 * @param pauses ended ones, in order and apart
 * @param extensions in the order in which they were granted, none of them during a pause
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

    /** As it happened: an extension comes after the pauses that had ended when it was granted. */
    List<DeadlineEvent> inOrder() {
        var ordered = new ArrayList<DeadlineEvent>();
        int paused = 0;
        for (var extension : extensions) {
            while (paused < pauses.size() && !pauses.get(paused).until().isAfter(extension.at())) {
                ordered.add(pauses.get(paused++));
            }
            ordered.add(extension);
        }
        ordered.addAll(pauses.subList(paused, pauses.size()));
        return ordered;
    }

    /** When the last pause ended or the last extension was granted, whichever is later. */
    Optional<Instant> lastMoment() {
        return Stream.concat(
                        pauses.stream().map(Pause::until), extensions.stream().map(Extension::at))
                .max(Comparator.naturalOrder());
    }
}
