package pqs.intake.feedback.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.feedback.app.AddUpFeedback;

/** How reporters found it, added up, for systems of those who triage. */
@Path("/api/feedback-summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
@RunOnVirtualThread
public class FeedbackSummaryApi {

    /**
     * The answers of the last year added up; the means are null where fewer than five answered.
     *
     * @param closed concerns with an outcome
     * @param answers how many of their reporters answered; null where fewer than five did
     */
    public record SummaryView(
            long closed,
            @Nullable Long answers,
            @Nullable Double clearMean,
            @Nullable Double quickMean,
            List<String> words) {
        public SummaryView {
            words = List.copyOf(words);
        }
    }

    private final AddUpFeedback addUpFeedback;

    FeedbackSummaryApi(AddUpFeedback addUpFeedback) {
        this.addUpFeedback = addUpFeedback;
    }

    @GET
    @RolesAllowed("concerns.triage")
    @Operation(summary = "How reporters found the handling of the concerns that this commissioner triages, over a year")
    public SummaryView summary() {
        var summary = addUpFeedback.handle();
        return new SummaryView(
                summary.closed(),
                summary.isSuppressed() ? null : summary.answers(),
                orNull(summary.clear()),
                orNull(summary.quick()),
                summary.words());
    }

    private static @Nullable Double orNull(OptionalDouble mean) {
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
