package pqs.surveillance.flag.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pqs.platform.web.Words;
import pqs.surveillance.flag.DeadlineFact;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.OpenedReview;

/** What happened around a flag, oldest first, from what is on record. */
public record FlagStory(List<Event> events) {

    public FlagStory {
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param by organisation that did it; empty for the system
     */
    public record Event(Instant at, String title, String by) {}

    static FlagStory of(
            Flag flag,
            List<DeadlineFact> decided,
            List<OpenedReview> reviews,
            List<EvidenceView.Concern> evidence,
            List<EvidenceView.Concern> since) {
        var facts = flag.facts();
        var events = new ArrayList<Event>();
        evidence.forEach(concern ->
                events.add(new Event(concern.knownAt(), "Concern " + concern.reference() + " became known", "")));
        events.add(new Event(facts.raisedAt(), "Flag " + facts.reference().value() + " raised", ""));
        since.forEach(concern -> events.add(new Event(
                concern.knownAt(), "Concern " + concern.reference() + " became known, outside this flag", "")));
        decided.forEach(
                fact -> events.add(new Event(fact.at(), title(fact), fact.by().organisationCode())));
        var overdueSince = flag.overdueSince();
        if (overdueSince != null) {
            events.add(new Event(overdueSince, "Became overdue: nobody had taken it up in time", ""));
        }
        if (flag instanceof Flag.Acknowledged acknowledged) {
            events.add(new Event(
                    acknowledged.at(), "Flag acknowledged", acknowledged.by().organisationCode()));
        }
        reviews.forEach(review -> events.add(new Event(
                review.openedAt(), "Review " + review.reference().value() + " opened", review.organisationCode())));
        events.sort(Comparator.comparing(Event::at));
        return new FlagStory(events);
    }

    private static String title(DeadlineFact fact) {
        return switch (fact) {
            case DeadlineFact.Paused paused ->
                "Time to take it up paused, until %s at most, because: %s"
                        .formatted(Words.words(paused.until()), paused.reason());
            case DeadlineFact.Resumed resumed ->
                (resumed.by().isPerson() ? "" : "The pause ended by itself. ") + "Time to take it up runs again, until "
                        + Words.words(resumed.dueAt());
            case DeadlineFact.Extended extended ->
                "Time to take it up extended to %s because: %s"
                        .formatted(Words.words(extended.dueAt()), extended.reason());
        };
    }
}
