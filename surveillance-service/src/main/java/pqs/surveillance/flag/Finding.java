package pqs.surveillance.flag;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.KnownConcern;
import pqs.surveillance.observation.RecordedVersion;

/**
 * What the rule found in a record, and how much of the record it was shown. Acknowledging a flag settles all that was on
 * record at its cut, so where concerns have piled up over more than one window the rule is shown only so much that its
 * evidence names the latest of them; the rest is left for the next flag.
 *
 * @param recordedUpTo place up to which the rule was shown the record
 */
public record Finding(Evidence evidence, long recordedUpTo) {

    /** Looks for the widest part of the record whose evidence names the latest; if there is none, takes the whole. */
    public static Optional<Finding> in(ConcernHistory history, Counted counted) {
        var whole = ask(history, counted);
        if (whole.isEmpty() || whole.get().namesTheLatestIn(history)) {
            return whole;
        }
        return history.versions().stream()
                .map(RecordedVersion::place)
                .filter(place -> place > counted.place())
                .sorted(Comparator.reverseOrder())
                .map(history::upTo)
                .flatMap(part -> ask(part, counted).filter(found -> found.namesTheLatestIn(part)).stream())
                .filter(found -> found.stillHoldsIn(history))
                .findFirst()
                .or(() -> whole);
    }

    private static Optional<Finding> ask(ConcernHistory history, Counted counted) {
        return history.lastKnownAt()
                .flatMap(cut -> ThreeConcernsInThirtyDays.find(history, cut, counted))
                .map(evidence -> new Finding(evidence, history.lastPlace()));
    }

    private boolean namesTheLatestIn(ConcernHistory shown) {
        var latestNamed = evidence.concerns().getLast().knownSince();
        return shown.asKnownAt(evidence.knownAt()).stream()
                .noneMatch(known -> known.knownSince().isAfter(latestNamed));
    }

    /** A concern may since have been found to be about somebody else; no new flag may name it. */
    private boolean stillHoldsIn(ConcernHistory history) {
        var known = history.asKnownAt(history.lastKnownAt().orElseThrow()).stream()
                .map(KnownConcern::concern)
                .collect(Collectors.toSet());
        return evidence.concerns().stream().map(KnownConcern::concern).allMatch(known::contains);
    }
}
