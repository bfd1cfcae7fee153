package pqs.systemtests.ledger.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import pqs.systemtests.ledger.Books;
import pqs.systemtests.ledger.model.Pipeline.Row;

/** The consumer of the model: reads a topic, claims each event in its inbox, counts events by key, parks keys that fail. */
final class Reader {

    static final String CONSUMER = "consumer";
    private static final int INBOX_KEPT_WHEN_PRUNED_EARLY = 3;

    private final Set<Fault> faults;
    private final Random random;
    private int offset;
    private final Set<String> inbox = new LinkedHashSet<>();
    private final List<Books.Effect> effects = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Row>> parked = new LinkedHashMap<>();

    Reader(Set<Fault> faults, Random random) {
        this.faults = faults;
        this.random = random;
    }

    boolean hasRead(List<Row> topic) {
        return offset >= topic.size();
    }

    /** The next record: inbox, effect and state in one transaction, then, unless it crashes, the offset. */
    void consume(List<Row> topic, Crash crash) {
        if (hasRead(topic)) {
            return;
        }
        var row = topic.get(offset);
        boolean waits = parked.containsKey(row.key()) && !faults.contains(Fault.OVERTAKES_A_PARKED_KEY);
        if (waits) {
            park(row);
        } else if (random.nextInt(12) == 0 && !inbox.contains(row.eventId())) {
            park(row);
        } else {
            take(row, crash);
        }
        if (crash == Crash.NONE) {
            offset++;
        }
    }

    private void park(Row row) {
        var waiting = parked.computeIfAbsent(row.key(), key -> new ArrayList<>());
        if (!waiting.contains(row)) {
            waiting.add(row);
        }
    }

    private void take(Row row, Crash crash) {
        if (inbox.contains(row.eventId()) && !faults.contains(Fault.CONSUMER_SKIPS_THE_INBOX)) {
            return;
        }
        if (crash == Crash.BEFORE_COMMIT) {
            if (faults.contains(Fault.WRITES_STATE_OUTSIDE_THE_TRANSACTION)) {
                counts.merge(row.key(), 1, Integer::sum);
            }
            return;
        }
        inbox.add(row.eventId());
        effects.add(new Books.Effect(CONSUMER, row.eventId()));
        counts.merge(row.key(), 1, Integer::sum);
        if (faults.contains(Fault.PRUNES_THE_INBOX_EARLY) && inbox.size() > INBOX_KEPT_WHEN_PRUNED_EARLY) {
            inbox.remove(inbox.iterator().next());
        }
    }

    /** A person presses "try again": what waited goes on in order. */
    void replay() {
        for (var waiting : List.copyOf(parked.values())) {
            for (var row : faults.contains(Fault.FORGETS_WHAT_WAITED_BEHIND) ? waiting.subList(0, 1) : waiting) {
                take(row, Crash.NONE);
            }
        }
        parked.clear();
    }

    /** The whole topic comes again. */
    void rewind() {
        offset = 0;
    }

    List<Books.Effect> effects() {
        return effects;
    }

    /** What it holds beside what its topic amounts to: the distinct events of each key. */
    Books.State state(List<Row> topic) {
        Map<String, Integer> folded = new TreeMap<>();
        new LinkedHashSet<>(topic).forEach(row -> folded.merge(row.key(), 1, Integer::sum));
        return new Books.State("counts", words(folded), words(counts));
    }

    private static Map<String, String> words(Map<String, Integer> numbers) {
        var words = new HashMap<String, String>();
        numbers.forEach((key, number) -> words.put(key, number.toString()));
        return words;
    }
}
