package pqs.intake.similar.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.ConcernNews;
import pqs.intake.similar.app.FollowMerged;

/**
 * That a concern goes on with another, and what its reporter is told of that one: on the page and for systems.
 */
@ApplicationScoped
class MergedNews implements ConcernNews {

    private static final String LOOKED_INTO = "Somebody is looking into both.";
    private static final String HANDLED = "Your concern was handled by those who are responsible for it.";

    private final FollowMerged followMerged;

    MergedNews(FollowMerged followMerged) {
        this.followMerged = followMerged;
    }

    @Override
    public List<News> of(ConcernId concern) {
        return followMerged.goesOnOf(concern).stream()
                .flatMap(goesOn -> told(goesOn).stream())
                .map(told -> told.handled()
                        ? new News("handled", told.at(), told.words())
                        : new News("joined", told.at(), told.words()))
                .toList();
    }

    /**
     * What the reporter is told.
     *
     * @param handled it ended, and nobody may be tipped off how
     */
    record Told(boolean handled, Instant at, String words) {}

    /** Empty where nobody may be tipped off; where that was recognised later, what was told before stays, and tells no more. */
    static Optional<Told> told(FollowMerged.GoesOn goesOn) {
        if (goesOn.end() instanceof ConcernCase.Closed closed
                && goesOn.isSensitiveAt(closed.closed().at())) {
            return Optional.of(new Told(true, closed.closed().at(), HANDLED));
        }
        var joined = goesOn.merged().merged().at();
        if (goesOn.isSensitiveAt(joined)) {
            return Optional.empty();
        }
        boolean tellsNoMore = goesOn.isSensitive() && goesOn.end() instanceof ConcernCase.Open;
        var how = tellsNoMore ? LOOKED_INTO : how(goesOn.end());
        return Optional.of(
                new Told(false, joined, "Somebody else told us of the same, so both are looked into as one. " + how));
    }

    private static String how(ConcernCase end) {
        return switch (end) {
            case ConcernCase.Received _ -> "Somebody will look into both.";
            case ConcernCase.Acknowledged _ -> LOOKED_INTO;
            case ConcernCase.Closed closed ->
                "This came of it: " + closed.outcome().kind().label() + ".";
            case ConcernCase.Withdrawn _ -> "Yours will be looked into by itself.";
            case ConcernCase.Merged _ -> throw new IllegalArgumentException("the end of a chain is not merged");
        };
    }
}
