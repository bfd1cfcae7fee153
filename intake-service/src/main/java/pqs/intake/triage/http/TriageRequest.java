package pqs.intake.triage.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.triage.TypedAction;

/** What a system sends with an action of triage. */
public sealed interface TriageRequest {

    /** As it is read, together with what is typed on pages. */
    TypedAction typed();

    /** A person's judgement. */
    record GradingRequest(
            @Nullable @Schema(examples = "low", description = "Harm that was done", required = true)
            String harmActual,

            @Nullable @Schema(examples = "severe", description = "Harm that could have been done", required = true)
            String harmPotential,

            @Nullable @Schema(description = "Codes of themes, at most 8")
            List<String> themes,

            @Nullable @Schema(description = "Why, for the record")
            String reason,

            @Nullable Boolean identifiersChecked)
            implements TriageRequest {
        @Override
        public TypedAction typed() {
            return new Given()
                    .with("harmActual", harmActual)
                    .with("harmPotential", harmPotential)
                    .with("themes", themes)
                    .with("reason", reason)
                    .typed(identifiersChecked);
        }
    }

    /** Words in 2 to 2,000 characters; of a question, 10 at least. */
    record WordsRequest(
            @Nullable @Schema(examples = "Was a second scan done elsewhere?", required = true)
            String words,

            @Nullable @Schema(description = "true: what may identify a patient was looked at, and the words are kept")
            Boolean identifiersChecked)
            implements TriageRequest {
        @Override
        public TypedAction typed() {
            return new Given().with("words", words).typed(identifiersChecked);
        }
    }

    /** Whether it is urgent, and why. */
    record UrgencyRequest(
            @Nullable @Schema(required = true) Boolean urgent,

            @Nullable @Schema(examples = "The provider goes on scanning tomorrow", required = true)
            String reason,

            @Nullable Boolean identifiersChecked)
            implements TriageRequest {
        @Override
        public TypedAction typed() {
            return new Given()
                    .with("urgent", urgent == null ? null : urgent ? "yes" : "no")
                    .with("reason", reason)
                    .typed(identifiersChecked);
        }
    }

    /** How it ended. */
    record ClosureRequest(
            @Nullable
            @Schema(
                    enumeration = {"changed", "learning-shared", "explained", "passed-on", "watched", "unfounded"},
                    required = true)
            String outcome,

            @Nullable
            @Schema(
                    description = "What the reporter is told, in 10 to 2,000 characters",
                    examples = "The provider has changed how it sends reports.")
            String words,

            @Nullable
            @Schema(
                    description = "Instead of words where nobody may be tipped off",
                    enumeration = {"handled", "kept"})
            String neutralWords,

            @Nullable Boolean identifiersChecked)
            implements TriageRequest {
        @Override
        public TypedAction typed() {
            return new Given()
                    .with("outcome", outcome)
                    .with("words", words)
                    .with("neutralWords", neutralWords)
                    .typed(identifiersChecked);
        }
    }

    /** Why. */
    record ReasonRequest(
            @Nullable @Schema(examples = "The same happened again", required = true)
            String reason,

            @Nullable Boolean identifiersChecked)
            implements TriageRequest {
        @Override
        public TypedAction typed() {
            return new Given().with("reason", reason).typed(identifiersChecked);
        }
    }
}
