package pqs.intake.lfpse.http;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.lfpse.AnswerRules;
import pqs.intake.lfpse.Answers;
import pqs.intake.lfpse.Question;
import pqs.intake.lfpse.Taxonomy;
import pqs.intake.lfpse.app.LfpseRecords;

/** The review of a record as JSON. */
final class ReviewViews {

    private ReviewViews() {}

    /** What a person made of it. */
    public record ReviewRequest(
            @Nullable
            @Schema(
                    description = "What happened, in 10 to 4,000 characters",
                    examples = "The scan was reported as normal and showed a mass.",
                    required = true)
            String description,

            @Nullable @Schema(description = "What was done at once", examples = "The scan was repeated.")
            String immediateActions,

            @Nullable
            @Schema(
                    description = "Code by the name of the question; one that nobody can answer is left out",
                    examples = "{\"physical-harm\": \"3\"}")
            Map<String, @Nullable String> answers,

            @Nullable @Schema(description = "true: a person has looked at what may identify a patient, and it does not")
            Boolean identifiersChecked) {}

    /**
     * The record as it stands.
     *
     * @param version 0 while nobody has reviewed it
     */
    public record ReviewView(
            long version,
            String reference,
            String taxonomy,
            String description,
            @Nullable String immediateActions,
            Map<String, String> answers,
            List<Question> questions) {

        static ReviewView of(LfpseRecords.Draft draft) {
            var answers = draft.event().answers();
            return new ReviewView(
                    draft.version(),
                    draft.event().facts().concern().reference().value(),
                    draft.taxonomy(),
                    answers.description(),
                    answers.immediateActions().orElse(null),
                    answers.codes(),
                    Taxonomy.inUse().questions());
        }
    }

    /** Questions that the taxonomy does not have are named, like everything else that is wrong. */
    static Answers answers(@Nullable ReviewRequest request, LocalDate today) {
        var given = Objects.requireNonNullElse(request, new ReviewRequest(null, null, null, null));
        var codes = new HashMap<String, String>();
        Objects.requireNonNullElse(given.answers(), Map.<String, @Nullable String>of())
                .forEach((question, code) -> codes.put(question, Objects.requireNonNullElse(code, "")));
        return AnswerRules.read(
                given.description(),
                given.immediateActions(),
                codes,
                Boolean.TRUE.equals(given.identifiersChecked()),
                today);
    }
}
