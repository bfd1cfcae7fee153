package pqs.intake.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/** Decides whether a reporter may say how it went, and whether what was sent says it. Everything wrong is said at once. */
public final class FeedbackRules {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final TypedWords WORDS = new TypedWords("words", "Say more if you like", 2, 1000);

    private FeedbackRules() {}

    /** The answers as they came: nothing in them is believed yet. */
    public record Sent(
            @Nullable String clear,
            @Nullable String quick,
            @Nullable String words,
            boolean identifiersChecked) {}

    /**
     * @param before what was given before, if anything
     * @throws Refused if the concern has no outcome yet, what was given may not be changed any more, or something is wrong
     */
    public static Feedback decide(ConcernCase standing, Optional<Feedback> before, Sent sent, Instant now) {
        requireClosed(standing);
        if (before.isPresent() && !before.get().mayChange(now)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "feedback-stands",
                    "You said how it went more than 30 days ago. That stands, and nothing was changed.",
                    List.of());
        }
        var faults = new Faults();
        var clear = score(faults, "clear", "Choose how clear it was to you what happened.", sent.clear());
        var quick = score(faults, "quick", "Choose whether it went quickly enough for you.", sent.quick());
        var words =
                WORDS.readIfGiven(faults, sent.words(), sent.identifiersChecked(), LocalDate.ofInstant(now, ENGLAND));
        if (!faults.none()) {
            throw Refused.invalid("invalid-feedback", "It was not taken: there is a problem.", faults.list());
        }
        return new Feedback(
                standing.facts().id(),
                clear.orElseThrow(),
                quick.orElseThrow(),
                words,
                before.map(Feedback::givenAt).orElse(now),
                now);
    }

    private static void requireClosed(ConcernCase standing) {
        switch (standing) {
            case ConcernCase.Closed _ -> {}
            case ConcernCase.Received _, ConcernCase.Acknowledged _, ConcernCase.Withdrawn _, ConcernCase.Merged _ ->
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "no-outcome-yet",
                        "This concern has no outcome yet. Tell us how it went once it has.",
                        List.of());
        }
    }

    private static Optional<Integer> score(Faults faults, String field, String remedy, @Nullable String given) {
        return given != null && given.strip().matches("[1-5]")
                ? Optional.of(Integer.valueOf(given.strip()))
                : faults.add(field, "required", remedy);
    }
}
