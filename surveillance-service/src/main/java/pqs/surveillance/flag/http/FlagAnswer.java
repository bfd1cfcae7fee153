package pqs.surveillance.flag.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.OpenedReview;

/** A flag as the API gives it. Who acknowledged it is told by organisation. */
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
        @Nullable Acknowledgement acknowledgement,
        List<ReviewAnswer> reviews) {

    /** Who took the flag up and when. */
    public record Acknowledgement(String organisationCode, Instant acknowledgedAt) {}

    /** A review that was opened because of the flag. */
    public record ReviewAnswer(UUID reviewId, String reference, String organisationCode, Instant openedAt) {
        static ReviewAnswer of(OpenedReview review) {
            return new ReviewAnswer(
                    review.id(), review.reference().value(), review.organisationCode(), review.openedAt());
        }
    }

    static FlagAnswer of(Flag flag, List<OpenedReview> reviews) {
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
                acknowledgement(flag),
                reviews.stream().map(ReviewAnswer::of).toList());
    }

    private static String state(Flag flag) {
        return switch (flag) {
            case Flag.Raised _ -> "raised";
            case Flag.Acknowledged _ -> "acknowledged";
        };
    }

    private static @Nullable Acknowledgement acknowledgement(Flag flag) {
        return switch (flag) {
            case Flag.Raised _ -> null;
            case Flag.Acknowledged acknowledged ->
                new Acknowledgement(acknowledged.by().organisationCode(), acknowledged.at());
        };
    }
}
