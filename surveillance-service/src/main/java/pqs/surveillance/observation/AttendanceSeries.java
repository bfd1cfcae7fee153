package pqs.surveillance.observation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The versions of some keys' figures, by the moment since when each was known: decides what a return adds to what is
 * known. Confined to one thread.
 */
public final class AttendanceSeries {

    /** What a return turns out to be. */
    public enum Verdict {
        /** Nothing was known about this key at its moment. */
        NEW,
        /** Other figures were known before: this supersedes them. */
        RESTATEMENT,
        /** The same figures were known already. */
        UNCHANGED,
        /** Other figures became known at the very same moment; one of the two must be wrong. */
        CONTRADICTION
    }

    private final Map<AttendanceKey, NavigableMap<Instant, AttendanceFigures>> versions = new HashMap<>();

    public AttendanceSeries(Iterable<AttendanceReturn> known) {
        known.forEach(this::add);
    }

    /** The figures of a key as known at a moment. */
    public Optional<AttendanceFigures> asKnownAt(AttendanceKey key, Instant moment) {
        var entry = versionsOf(key).floorEntry(moment);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** Judges the return against all before it, and remembers it if it says something new. */
    public Verdict take(AttendanceReturn given) {
        var before = asKnownAt(given.key(), given.knownAt());
        if (before.isEmpty()) {
            add(given);
            return Verdict.NEW;
        }
        if (before.get().equals(given.figures())) {
            return Verdict.UNCHANGED;
        }
        if (versionsOf(given.key()).containsKey(given.knownAt())) {
            return Verdict.CONTRADICTION;
        }
        add(given);
        return Verdict.RESTATEMENT;
    }

    private void add(AttendanceReturn given) {
        versionsOf(given.key()).put(given.knownAt(), given.figures());
    }

    private NavigableMap<Instant, AttendanceFigures> versionsOf(AttendanceKey key) {
        return versions.computeIfAbsent(key, none -> new TreeMap<>());
    }
}
