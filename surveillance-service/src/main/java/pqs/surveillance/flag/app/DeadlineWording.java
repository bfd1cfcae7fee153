package pqs.surveillance.flag.app;

import java.util.ArrayList;
import java.util.List;
import pqs.platform.audit.AuditEntry;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.surveillance.flag.DeadlineDecision;
import pqs.surveillance.flag.DeadlineRules;
import pqs.surveillance.flag.DeadlineRules.Obstacle;

/** What is asked of a decision about a deadline before it is looked at, and the words for why one does not hold. */
final class DeadlineWording {

    /** As far as an extension could reach, in hours: a number beyond it is a slip. */
    static final int HOURS_MAX = DeadlineRules.DAYS_MAX * 24;

    private static final Fault REASON_MISSING =
            new Fault("reason", "missing", "Say why, so that others who see the flag understand");
    private static final Fault REASON_UNFIT = new Fault(
            "reason",
            "unfit",
            "Give the reason in at most %d characters, without an NHS number or other long number"
                    .formatted(AuditEntry.REASON_CHARACTERS_MAX));
    private static final Fault HOURS =
            new Fault("workingHours", "out-of-range", "Enter a whole number of working hours from 1 to " + HOURS_MAX);

    private DeadlineWording() {}

    static void requireFit(DeadlineDecision decision) {
        var faults = new ArrayList<Fault>();
        switch (decision) {
            case DeadlineDecision.Pause(var reason) -> faults.addAll(reason(reason));
            case DeadlineDecision.Resume _ -> {}
            case DeadlineDecision.ExtendBy(var hours, var reason) -> {
                if (hours < 1 || hours > HOURS_MAX) {
                    faults.add(HOURS);
                }
                faults.addAll(reason(reason));
            }
            case DeadlineDecision.ExtendTo to -> faults.addAll(reason(to.reason()));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-decision", "The deadline was not changed.", faults);
        }
    }

    private static List<Fault> reason(String reason) {
        if (reason.isBlank()) {
            return List.of(REASON_MISSING);
        }
        return AuditEntry.isFitReason(reason) ? List.of() : List.of(REASON_UNFIT);
    }

    static Refused noDeadline() {
        return Refused.notFound("This flag has no deadline.");
    }

    static Refused pauseEnds() {
        return conflict(
                "pause-ends",
                "The pause has just ended by itself. Nothing was changed. Look again in a minute: the flag then has its"
                        + " date again.");
    }

    static Refused refused(Obstacle obstacle) {
        return switch (obstacle) {
            case TAKEN_UP ->
                conflict("already-acknowledged", "Someone has acknowledged this flag already. Nothing was changed.");
            case OVERDUE ->
                conflict(
                        "overdue",
                        "The deadline has passed and its commissioners have been told. It can no longer be paused or"
                                + " extended: acknowledge the flag instead.");
            case OVER ->
                conflict(
                        "overdue",
                        "The deadline has passed. It can no longer be paused or extended: acknowledge the flag instead.");
            case PAUSED_ALREADY -> conflict("paused-already", "The deadline is paused already. Nothing was changed.");
            case NOT_PAUSED -> conflict("not-paused", "The deadline is not paused. Nothing was changed.");
            case PAUSED ->
                conflict("paused", "The deadline is paused, so that it has no date to extend. Resume it first.");
            case NO_WORKING_DAY -> until("no-working-day", "Choose a working day: not a weekend or a bank holiday");
            case NOT_LATER -> until("not-later", "Choose a day after the one on which the deadline ends now");
            case TOO_FAR_AHEAD ->
                Refused.invalid(
                        "invalid-decision",
                        "The deadline was not changed.",
                        List.of(new Fault(
                                "",
                                "too-far-ahead",
                                ("The time to take a flag up ends at most %d days after it was raised, the longest pause"
                                                + " included. Choose less, or acknowledge the flag")
                                        .formatted(DeadlineRules.DAYS_MAX))));
            case SEVERE_HARM ->
                conflict(
                        "severe-harm",
                        "A concern behind this flag was reported as severe harm, so its time is neither paused nor"
                                + " extended. Acknowledge the flag, or see to it that a colleague does.");
            case BEYOND_THE_CALENDAR ->
                conflict(
                        "beyond-the-calendar",
                        "It would end in a year whose bank holidays nobody has entered yet. Tell whoever runs this system.");
        };
    }

    private static Refused conflict(String code, String title) {
        return new Refused(Refused.Kind.CONFLICT, code, title, List.of());
    }

    private static Refused until(String code, String message) {
        return Refused.invalid(
                "invalid-decision", "The deadline was not changed.", List.of(new Fault("until", code, message)));
    }
}
