package pqs.intake.onward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Faults;
import pqs.intake.concern.PatientIdentifiers;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/** Whether a concern may be said to have become something, and what may be said to have come of that. */
public final class OnwardRules {

    private static final int OWNER_CHARACTERS_MIN = 2;
    private static final int OWNER_CHARACTERS_MAX = 100;
    private static final TypedWords WORDS = new TypedWords("words", "Say what came of it", 10, 2000);

    private OnwardRules() {}

    /**
     * @param today in London
     * @throws Refused naming everything that is to be mended
     */
    public static Onward became(
            ConcernCase standing, BecameForm form, OnwardId id, Instant now, LocalDate today, String by) {
        refuseUnlessLookedInto(standing);
        var faults = new Faults();
        var kind = OnwardKind.of(form.kind());
        if (kind.isEmpty()) {
            faults.add("kind", "required", "Choose what it became.");
        }
        boolean referral = kind.filter(OnwardKind.STATUTORY_BODY::equals).isPresent();
        var body = referral ? StatutoryBody.of(form.body()) : Optional.<StatutoryBody>empty();
        if (referral && body.isEmpty()) {
            faults.add("body", "required", "Choose the body it was referred to.");
        }
        var owner = owner(form.owner().strip(), today, faults);
        var beganOn = beganOn(form.beganOn().strip(), today, faults);
        if (!faults.none()) {
            throw Refused.invalid("invalid-onward", "It was not written down: there is a problem.", faults.list());
        }
        boolean sensitive = kind.orElseThrow().isSensitive()
                || body.map(StatutoryBody::sensitive).orElse(false);
        return new Onward(
                id,
                standing.facts().id(),
                kind.get(),
                body,
                owner,
                beganOn.orElseThrow(),
                sensitive,
                now,
                by,
                Optional.empty());
    }

    private static void refuseUnlessLookedInto(ConcernCase standing) {
        var why = switch (standing) {
            case ConcernCase.Acknowledged _, ConcernCase.Closed _ -> "";
            case ConcernCase.Received _ -> "Take the concern up first.";
            case ConcernCase.Withdrawn _ -> "The reporter has withdrawn this concern.";
            case ConcernCase.Merged _ -> "This concern was put together with another. Write it down with that one.";
        };
        if (!why.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "not-looked-into", why, List.of());
        }
    }

    private static String owner(String typed, LocalDate today, Faults faults) {
        if (typed.length() < OWNER_CHARACTERS_MIN || typed.length() > OWNER_CHARACTERS_MAX) {
            faults.add("owner", "required", "Give the organisation that follows it, in 2 to 100 characters.");
        } else if (!PatientIdentifiers.find(typed, today).isEmpty()) {
            faults.add("owner", "may-identify", "Give an organisation here, and nobody's name.");
        }
        return typed;
    }

    private static Optional<LocalDate> beganOn(String typed, LocalDate today, Faults faults) {
        if (typed.isEmpty()) {
            faults.add("beganOn", "required", "Give the date on which it began.");
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(typed);
            if (!day.isAfter(today)) {
                return Optional.of(day);
            }
            faults.add("beganOn", "in-the-future", "The date must be today or in the past.");
        } catch (DateTimeParseException _) {
            faults.add(
                    "beganOn", "not-a-date", "Give the date on which it began, as year-month-day such as 2026-09-14.");
        }
        return Optional.empty();
    }

    /**
     * @param checked somebody has looked, and the words identify no patient
     * @throws Refused if it is followed in reviews, or naming everything that is to be mended
     */
    public static OnwardOutcome outcome(
            Onward item, String kind, String typed, boolean checked, Instant now, LocalDate today, String by) {
        if (item.kind().isFollowedInReviews()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "followed-in-reviews",
                    "What comes of it is written down among the reviews, and shown here by itself.",
                    List.of());
        }
        var faults = new Faults();
        var chosen = OnwardOutcome.Kind.of(kind);
        if (chosen.isEmpty()) {
            faults.add("outcome", "required", "Choose what came of it.");
        }
        var words = WORDS.readIfGiven(faults, typed, checked, today);
        if (!faults.none()) {
            throw Refused.invalid("invalid-outcome", "It was not written down: there is a problem.", faults.list());
        }
        return new OnwardOutcome(chosen.orElseThrow(), words, now, by);
    }
}
