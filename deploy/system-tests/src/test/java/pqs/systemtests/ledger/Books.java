package pqs.systemtests.ledger;

import java.util.List;
import java.util.Set;

/**
 * What the system holds once it has come to rest, read from outside: tables, topics, inboxes, sent messages.
 *
 * @param concerns every concern row, with the operation that its client named
 * @param committed every event in a committed outbox
 * @param published id of every event on a topic, as often as it is there
 * @param effects every effect found, as often as it was found
 */
public record Books(List<Concern> concerns, List<Event> committed, List<String> published, List<Effect> effects) {

    public Books {
        concerns = List.copyOf(concerns);
        committed = List.copyOf(committed);
        published = List.copyOf(published);
        effects = List.copyOf(effects);
    }

    /** A concern on record. */
    public record Concern(String operation, String concernId) {}

    /**
     * An event that was committed to an outbox.
     *
     * @param owedTo the consumers in each of which it must have had its one effect
     */
    public record Event(String eventId, Set<String> owedTo) {
        public Event {
            owedTo = Set.copyOf(owedTo);
        }
    }

    /** What a consumer did because of an event. */
    public record Effect(String consumer, String causeEventId) {}
}
