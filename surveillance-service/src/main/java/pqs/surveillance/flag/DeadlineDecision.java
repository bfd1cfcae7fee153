package pqs.surveillance.flag;

import java.time.LocalDate;

/** What somebody decides about the time that a flag's deadline gives. */
public sealed interface DeadlineDecision {

    /** Nobody needs to take the flag up until the pause has ended. */
    record Pause(String reason) implements DeadlineDecision {}

    /** The pause ends. */
    record Resume() implements DeadlineDecision {}

    /** So many more working hours, in the reading that the deadline itself has. */
    record ExtendBy(int workingHours, String reason) implements DeadlineDecision {}

    /** Until offices close on a working day. */
    record ExtendTo(LocalDate day, String reason) implements DeadlineDecision {}
}
