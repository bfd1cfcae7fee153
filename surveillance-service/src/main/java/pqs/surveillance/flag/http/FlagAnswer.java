package pqs.surveillance.flag.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.time.Deadline;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.OpenedReview;
import pqs.surveillance.observation.KnownConcern;

/** A flag as the API gives it: raised, overdue or acknowledged. Who acknowledged it is told by organisation. */
public record FlagAnswer(
        UUID flagId,
        String reference,
        String providerCode,
        String providerName,
        String ruleId,
        int ruleVersion,
        Instant knownAt,
        Instant raisedAt,
        String headline,
        String evidenceDigest,
        String state,
        @Nullable DeadlineView acknowledgeBy,
        @Nullable Acknowledgement acknowledgement,
        List<ReviewAnswer> reviews,
        List<ConcernAnswer> concernsSince) {

    /** Who took the flag up and when. */
    public record Acknowledgement(String organisationCode, Instant acknowledgedAt) {}

    /** A review that was opened because of the flag. */
    public record ReviewAnswer(UUID reviewId, String reference, String organisationCode, Instant openedAt) {
        static ReviewAnswer of(OpenedReview review) {
            return new ReviewAnswer(
                    review.id(), review.reference().value(), review.organisationCode(), review.openedAt());
        }
    }

    /** A concern recorded after the flag's cut, which no flag names yet. */
    public record ConcernAnswer(
            String reference,
            Instant knownAt,
            LocalDate occurredOn,
            String category,
            String severity,
            String siteCode) {
        static ConcernAnswer of(KnownConcern known) {
            return new ConcernAnswer(
                    known.reference().value(),
                    known.knownSince(),
                    known.occurredOn(),
                    known.category(),
                    known.severity(),
                    known.siteCode());
        }
    }

    static FlagAnswer of(
            Flag flag, @Nullable Deadline acknowledgeBy, List<OpenedReview> reviews, List<KnownConcern> since) {
        var facts = flag.facts();
        return new FlagAnswer(
                facts.id().value(),
                facts.reference().value(),
                facts.provider().value(),
                facts.providerName(),
                facts.rule().id(),
                facts.rule().number(),
                facts.knownAt(),
                facts.raisedAt(),
                facts.headline(),
                facts.evidence().digest(),
                state(flag),
                acknowledgeBy == null ? null : DeadlineView.of(acknowledgeBy),
                acknowledgement(flag),
                reviews.stream().map(ReviewAnswer::of).toList(),
                since.stream().map(ConcernAnswer::of).toList());
    }

    private static String state(Flag flag) {
        return switch (flag) {
            case Flag.Raised _ -> "raised";
            case Flag.Overdue _ -> "overdue";
            case Flag.Acknowledged _ -> "acknowledged";
        };
    }

    private static @Nullable Acknowledgement acknowledgement(Flag flag) {
        return switch (flag) {
            case Flag.Open _ -> null;
            case Flag.Acknowledged acknowledged ->
                new Acknowledgement(acknowledged.by().organisationCode(), acknowledged.at());
        };
    }
}
