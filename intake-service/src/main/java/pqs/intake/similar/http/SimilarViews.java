package pqs.intake.similar.http;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.http.Standing;
import pqs.intake.similar.Resemblance;

/** Similar concerns as the API answers them. */
final class SimilarViews {

    private SimilarViews() {}

    /** Those worth looking at, the likest first. */
    public record SimilarListView(List<SimilarView> similar) {
        public SimilarListView {
            similar = List.copyOf(similar);
        }
    }

    /**
     * A concern that may tell of the same.
     *
     * @param points the sum of those of its parts
     */
    public record SimilarView(
            UUID concernId,
            String reference,
            String status,

            @Schema(enumeration = {"likely-the-same", "similar"})
            String verdict,

            int points,
            List<PartView> parts) {
        public SimilarView {
            parts = List.copyOf(parts);
        }
    }

    /** One thing that speaks for it, or against it. */
    public record PartView(
            @Schema(examples = "6 words in common") String words, int points) {}

    /** How a concern stands after it was put together, or separated. */
    public record MergedView(
            UUID concernId,
            String reference,
            String status,
            @Nullable UUID intoConcernId) {}

    static SimilarListView list(List<Resemblance> found) {
        return new SimilarListView(found.stream().map(SimilarViews::one).toList());
    }

    private static SimilarView one(Resemblance found) {
        var other = found.pair().other();
        return new SimilarView(
                other.facts().id().value(),
                other.facts().concern().reference().value(),
                Standing.of(other).code(),
                found.verdict().code(),
                found.points(),
                found.parts().stream()
                        .map(part -> new PartView(part.words(), part.points()))
                        .toList());
    }

    static MergedView standing(ConcernCase now) {
        return new MergedView(
                now.facts().id().value(),
                now.facts().concern().reference().value(),
                Standing.of(now).code(),
                now instanceof ConcernCase.Merged merged ? merged.into().value() : null);
    }
}
