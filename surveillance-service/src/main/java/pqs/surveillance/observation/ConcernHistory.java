package pqs.surveillance.observation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pqs.surveillance.provider.ProviderCode;

/**
 * Every version of every concern that ever named a provider, in the order in which they became known. The order and the
 * number of times in which they arrived leave no trace in it, save the places in the record.
 */
public record ConcernHistory(ProviderCode provider, List<RecordedVersion> versions) {

    public ConcernHistory {
        versions = versions.stream()
                .sorted((a, b) -> ConcernVersion.BY_KNOWN_AT.compare(a.version(), b.version()))
                .toList();
    }

    /**
     * The concerns about the provider as they were known at the cut, by the moment since when they had been known. One that by
     * then had been found to be about somebody else, was withdrawn or was merged into another is not among them; one that
     * was separated again is, and is no newer for it.
     */
    public List<KnownConcern> asKnownAt(Instant cut) {
        Map<ConcernId, KnownConcern> known = new HashMap<>();
        Set<ConcernId> setAside = new HashSet<>();
        for (var recorded : versions) {
            var version = recorded.version();
            if (version.knownAt().isAfter(cut)) {
                break;
            }
            switch (version.standing()) {
                case TOLD -> {}
                case WITHDRAWN, MERGED -> setAside.add(version.concern());
                case SEPARATED -> setAside.remove(version.concern());
            }
            if (version.provider().equals(provider)) {
                known.merge(
                        version.concern(), KnownConcern.from(recorded), (before, now) -> before.restatedBy(recorded));
            } else {
                known.remove(version.concern());
            }
        }
        return known.values().stream()
                .filter(concern -> !setAside.contains(concern.concern()))
                .sorted(KnownConcern.BY_KNOWN_SINCE)
                .toList();
    }

    /** The latest moment at which anything in it became known: the data cut of whatever is decided on all of it. */
    public Optional<Instant> lastKnownAt() {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.getLast().version().knownAt());
    }

    /** How far the record had got; 0 where nothing is recorded. */
    public long lastPlace() {
        return versions.stream().mapToLong(RecordedVersion::place).max().orElse(0);
    }

    /** The same history as it stood when the record had got as far as this place. */
    public ConcernHistory upTo(long place) {
        return new ConcernHistory(
                provider,
                versions.stream().filter(recorded -> recorded.place() <= place).toList());
    }
}
