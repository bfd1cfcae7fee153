package pqs.intake.triage.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.intake.triage.TriagePlace;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.paging.ByTime;

/** How the list of work is read page by page. */
final class TriageListing {

    static final Listing<TriagePlace> LIST =
            new Listing<>("triage", 25, 100, new KeyText<>(TriageListing::written, TriageListing::place));

    private TriageListing() {}

    private static List<String> written(TriagePlace place) {
        return Stream.concat(
                        Stream.of(String.valueOf(place.rank())),
                        KeyText.BY_TIME.write().apply(new ByTime(place.at(), place.id())).stream())
                .toList();
    }

    private static Optional<TriagePlace> place(List<String> parts) {
        if (parts.isEmpty() || !parts.getFirst().matches("[0-" + TriagePlace.RANK_LAST + "]")) {
            return Optional.empty();
        }
        return KeyText.BY_TIME
                .read()
                .apply(parts.subList(1, parts.size()))
                .map(row -> new TriagePlace(Integer.parseInt(parts.getFirst()), row.at(), row.id()));
    }
}
