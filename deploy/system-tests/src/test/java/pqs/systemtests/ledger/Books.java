package pqs.systemtests.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the system holds once it has come to rest, read from outside: tables, topics, inboxes, sent messages.
 *
 * @param concerns every concern row, with the operation that its client named
 * @param committed every event in a committed outbox; those of one lane in the order of their commits
 * @param published id of every event on a topic, as often as it is there
 * @param effects every effect found, as often as it was found; those of one consumer in the order in which they came
 * @param states what each service holds, beside what its topic amounts to
 * @param clockwork deadlines and what fired
 * @param whispers what must not be said, and all that was said
 * @param casework what became of the concerns of this campaign
 */
public record Books(
        List<Concern> concerns,
        List<Event> committed,
        List<String> published,
        List<Effect> effects,
        List<State> states,
        Clockwork clockwork,
        Whispers whispers,
        Casework casework) {

    public Books {
        concerns = List.copyOf(concerns);
        committed = List.copyOf(committed);
        published = List.copyOf(published);
        effects = List.copyOf(effects);
        states = List.copyOf(states);
    }

    /** Books of the first five promises, with nothing to check of the others. */
    public static Books of(
            List<Concern> concerns, List<Event> committed, List<String> published, List<Effect> effects) {
        return new Books(
                concerns,
                committed,
                published,
                effects,
                List.of(),
                Clockwork.none(),
                new Whispers(Set.of(), List.of()),
                Casework.none());
    }

    /** The same with casework. */
    public Books with(Casework some) {
        return new Books(concerns, committed, published, effects, states, clockwork, whispers, some);
    }

    /** A concern on record. */
    public record Concern(String operation, String concernId) {}

    /**
     * An event that was committed to an outbox.
     *
     * @param lane its topic and key, within which order is promised
     * @param owedTo the consumers in each of which it must have had its one effect
     */
    public record Event(String eventId, String lane, Set<String> owedTo) {
        public Event {
            owedTo = Set.copyOf(owedTo);
        }
    }

    /** What a consumer did because of an event. */
    public record Effect(String consumer, String causeEventId) {}

    /**
     * A table that follows from a topic.
     *
     * @param folded what the reference model makes of the topic, by key
     * @param held what the service holds, by key
     */
    public record State(String name, Map<String, String> folded, Map<String, String> held) {
        public State {
            folded = Map.copyOf(folded);
            held = Map.copyOf(held);
        }
    }

    /** A moment at which something must happen once. */
    public record Deadline(String id, Instant due) {}

    /** It happened, by the database's time. */
    public record Firing(String deadlineId, Instant at) {}

    /**
     * Deadlines and firings.
     *
     * @param readAt the database's time at the reading; what is due later need not have fired
     */
    public record Clockwork(List<Deadline> deadlines, List<Firing> firings, Instant readAt) {
        public Clockwork {
            deadlines = List.copyOf(deadlines);
            firings = List.copyOf(firings);
        }

        public static Clockwork none() {
            return new Clockwork(List.of(), List.of(), Instant.EPOCH);
        }
    }

    /** Something that was said where others may read it. */
    public record Text(String place, String words) {}

    /**
     * What must not be said and what was.
     *
     * @param planted identifiers that were put in on purpose
     */
    public record Whispers(Set<String> planted, List<Text> texts) {
        public Whispers {
            planted = Set.copyOf(planted);
            texts = List.copyOf(texts);
        }
    }

    /**
     * What was done with a concern.
     *
     * @param kind such as {@code acknowledged}
     * @param action the operation of a client that its words name; empty where they name none
     */
    public record Step(String concernId, String kind, String action) {}

    /** An event that says that a step of this kind was done. */
    public record Told(String concernId, String kind) {}

    /**
     * Cases, their steps and deadlines, each as often as it was found.
     *
     * @param cases ids of the concerns that have a case
     * @param clocks ids of the concerns that have a deadline to be taken up
     * @param told by events, of whatever kind; steps of a kind that is in {@code toldKinds} must each have theirs
     */
    public record Casework(
            List<String> cases, List<Step> steps, List<String> clocks, List<Told> told, Set<String> toldKinds) {
        public Casework {
            cases = List.copyOf(cases);
            steps = List.copyOf(steps);
            clocks = List.copyOf(clocks);
            told = List.copyOf(told);
            toldKinds = Set.copyOf(toldKinds);
        }

        public static Casework none() {
            return new Casework(List.of(), List.of(), List.of(), List.of(), Set.of());
        }
    }
}
