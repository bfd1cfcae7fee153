package pqs.surveillance.flag.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagFacts;
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
            FlagFacts facts,
            Flag.@Nullable Acknowledged acknowledgement,
            List<OpenedReview> reviews,
            List<EvidenceView.Concern> evidence,
            List<EvidenceView.Concern> since) {
        var events = new ArrayList<Event>();
        evidence.forEach(concern ->
                events.add(new Event(concern.knownAt(), "Concern " + concern.reference() + " became known", "")));
        events.add(new Event(facts.raisedAt(), "Flag " + facts.reference().value() + " raised", ""));
        since.forEach(concern -> events.add(new Event(
                concern.knownAt(), "Concern " + concern.reference() + " became known, outside this flag", "")));
        if (acknowledgement != null) {
            events.add(new Event(
                    acknowledgement.at(),
                    "Flag acknowledged",
                    acknowledgement.by().organisationCode()));
        }
        reviews.forEach(review -> events.add(new Event(
                review.openedAt(), "Review " + review.reference().value() + " opened", review.organisationCode())));
        events.sort(Comparator.comparing(Event::at));
        return new FlagStory(events);
    }
}
