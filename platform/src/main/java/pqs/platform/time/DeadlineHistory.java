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
 * @param changes in the order in which they were decided, none of them during a pause
 */
public record DeadlineHistory(List<Pause> pauses, List<Change> changes) {

    public static final DeadlineHistory NONE = new DeadlineHistory(List.of(), List.of());

    public DeadlineHistory {
        pauses = List.copyOf(pauses);
        changes = List.copyOf(changes);
        for (int i = 1; i < pauses.size(); i++) {
            if (pauses.get(i).from().isBefore(pauses.get(i - 1).until())) {
                throw new IllegalArgumentException("pauses overlap: " + pauses);
            }
        }
    }

    DeadlineHistory with(Pause pause) {
        return new DeadlineHistory(
                Stream.concat(pauses.stream(), Stream.of(pause)).toList(), changes);
    }

    DeadlineHistory with(Change change) {
        return new DeadlineHistory(
                pauses, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /** As it happened: a change comes after the pauses that had ended when it was decided. */
    List<DeadlineEvent> inOrder() {
        var ordered = new ArrayList<DeadlineEvent>();
        int paused = 0;
        for (var change : changes) {
            while (paused < pauses.size() && !pauses.get(paused).until().isAfter(change.at())) {
                ordered.add(pauses.get(paused++));
            }
            ordered.add(change);
        }
        ordered.addAll(pauses.subList(paused, pauses.size()));
        return ordered;
    }

    /** When the last pause ended or the last change was decided, whichever is later. */
    Optional<Instant> lastMoment() {
        return Stream.concat(pauses.stream().map(Pause::until), changes.stream().map(Change::at))
                .max(Comparator.naturalOrder());
    }
}
