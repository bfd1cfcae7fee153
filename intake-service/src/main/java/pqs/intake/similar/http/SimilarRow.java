package pqs.intake.similar.http;

import java.time.LocalDate;
import pqs.intake.concern.http.Standing;
import pqs.intake.similar.Resemblance;

/**
 * A similar concern as a page lists it.
 *
 * @param why what speaks for it and against it
 */
public record SimilarRow(
        String reference,
        String address,
        boolean likelySame,
        String verdict,
        int points,
        String category,
        LocalDate occurredOn,
        Standing standing,
        String why) {

    static SimilarRow of(Resemblance found) {
        var other = found.pair().other();
        var concern = other.facts().concern();
        return new SimilarRow(
                concern.reference().value(),
                "/intake/triage/" + concern.id(),
                found.verdict() == Resemblance.Verdict.LIKELY_SAME,
                found.verdict().label(),
                found.points(),
                concern.category().label(),
                concern.occurredOn(),
                Standing.of(other),
                found.inWords());
    }
}
