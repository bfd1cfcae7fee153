package pqs.intake.triage.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.Attention;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.http.Standing;
import pqs.intake.provider.Provider;
import pqs.intake.triage.TriageRow;
import pqs.platform.time.WorkingCalendar;

/** A concern in the list of work, in words. */
public record TriageItem(TriageRow row, String provider, String clock, boolean overdue) {

    static TriageItem of(TriageRow row, Optional<Provider> provider, Instant now) {
        return new TriageItem(
                row,
                provider.map(Provider::name).orElse("Provider not on the register yet"),
                clock(row, now),
                ClockWords.isOverdue(row.dueAt(), now));
    }

    /** Where an open concern, no compliment, has no date, how long nobody has done anything with it. */
    private static String clock(TriageRow row, Instant now) {
        boolean isOpen = row.standing() instanceof ConcernCase.Open
                && row.standing().facts().source().isConcern();
        return isOpen && row.dueAt().isEmpty()
                ? ClockWords.undated(row.actedAt(), now, WorkingCalendar.englandAndWales())
                : ClockWords.of(row.dueAt(), now, WorkingCalendar.englandAndWales());
    }

    public ConcernFacts concern() {
        return row.standing().facts().concern();
    }

    public String page() {
        return "/intake/triage/" + concern().id();
    }

    public Standing standing() {
        return Standing.of(row.standing());
    }

    /** What its reporter told lately; empty for nothing. */
    public String news() {
        if (row.severeNews()) {
            return "The reporter corrected it: harm is severe";
        }
        return row.news() ? "New from the reporter" : "";
    }

    /** What presses; empty for nothing. */
    public String urgency() {
        if (row.standing().facts().urgent()) {
            return overdue ? "Urgent, overdue" : "Urgent";
        }
        return overdue ? "Overdue" : "";
    }

    /** What is to be done, or is waited for. */
    public String need() {
        if (row.news() && row.standing() instanceof ConcernCase.Closed) {
            return "Closed; the reporter has added something";
        }
        return switch (row.standing()) {
            case ConcernCase.Received _ -> "To take up";
            case ConcernCase.Acknowledged acknowledged -> {
                if (row.waitsForProvider()) {
                    yield "Waiting for the provider";
                }
                if (row.waitsForReporter()) {
                    yield "Waiting for the reporter";
                }
                yield acknowledged.grading().isEmpty() ? "To judge" : "To go on with";
            }
            case ConcernCase.Closed closed ->
                "Closed: " + closed.outcome().kind().label();
            case ConcernCase.Withdrawn _, ConcernCase.Merged _ -> standing().label();
        };
    }

    /** As the work list marks it. */
    public String state() {
        return switch (row.standing()) {
            case ConcernCase.Received _, ConcernCase.Acknowledged _ ->
                urgency().isEmpty() && !row.severeNews() ? "waiting" : "urgent";
            case ConcernCase.Closed _, ConcernCase.Withdrawn _, ConcernCase.Merged _ ->
                row.news() || row.unseen() ? "waiting" : "done";
        };
    }

    public List<Attention> attention() {
        return row.standing().facts().attention().stream().sorted().toList();
    }
}
