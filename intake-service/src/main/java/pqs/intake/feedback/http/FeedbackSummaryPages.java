package pqs.intake.feedback.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.feedback.FeedbackSummary;
import pqs.intake.feedback.app.AddUpFeedback;

/** How reporters found it, added up for those who triage. */
@Path("/feedback")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class FeedbackSummaryPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** Means with one decimal; empty where too few answered. */
        static native TemplateInstance summary(FeedbackSummary summary, String clear, String quick);
    }

    private final AddUpFeedback addUpFeedback;

    FeedbackSummaryPages(AddUpFeedback addUpFeedback) {
        this.addUpFeedback = addUpFeedback;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance summary() {
        var summary = addUpFeedback.handle();
        return Templates.summary(summary, inWords(summary.clear()), inWords(summary.quick()));
    }

    private static String inWords(OptionalDouble mean) {
        return mean.isPresent() ? String.format(Locale.UK, "%.1f", mean.getAsDouble()) : "";
    }
}
