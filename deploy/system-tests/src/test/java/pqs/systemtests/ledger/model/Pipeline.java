package pqs.systemtests.ledger.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import pqs.systemtests.ledger.Books;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;

/**
 * A service with an outbox, its relay, a topic and a consumer with an inbox, all in memory: what is in {@code open} and
 * {@code cursor} dies with a crash, everything else is on disk. Outbox ids are taken when a transaction begins, so a lower
 * id may well commit after a higher one.
 */
final class Pipeline {

    static final String CONSUMER = "consumer";

    /** One row of the outbox. */
    private record Row(int id, String operation) {
        String eventId() {
            return "event-" + id;
        }

        String concernId() {
            return "concern-" + id;
        }
    }

    private final Set<Fault> faults;
    private final Random random;
    private final ClientLedger ledger = new ClientLedger();

    private final List<Row> open = new ArrayList<>();
    private int cursor;

    private final Map<Integer, Row> outbox = new TreeMap<>();
    private final Set<Integer> marked = new HashSet<>();
    private final List<String> topic = new ArrayList<>();
    private int offset;
    private final Set<String> inbox = new HashSet<>();
    private final List<Books.Effect> effects = new ArrayList<>();
    private int lastId;

    Pipeline(Set<Fault> faults, Random random) {
        this.faults = Set.copyOf(faults);
        this.random = random;
    }

    ClientLedger ledger() {
        return ledger;
    }

    /** A client asks; asking again under the same name is safe, as the name is the idempotency key. */
    void ask(String operation) {
        ledger.note(operation, new Outcome.Unknown());
        boolean running = open.stream().anyMatch(row -> row.operation().equals(operation));
        if (running || answerAgain(operation)) {
            return;
        }
        var row = new Row(++lastId, operation);
        open.add(row);
        if (faults.contains(Fault.SENDS_BEFORE_COMMIT)) {
            topic.add(row.eventId());
        }
        if (faults.contains(Fault.ACKNOWLEDGES_BEFORE_COMMIT)) {
            ledger.note(operation, new Outcome.Accepted(row.concernId()));
        }
    }

    private boolean answerAgain(String operation) {
        var before = outbox.values().stream()
                .filter(row -> row.operation().equals(operation))
                .findFirst();
        before.ifPresent(row -> ledger.note(operation, new Outcome.Accepted(row.concernId())));
        return before.isPresent();
    }

    /** One of the open transactions commits; its answer may be lost on the way. */
    void commit() {
        if (open.isEmpty()) {
            return;
        }
        var row = open.remove(random.nextInt(open.size()));
        outbox.put(row.id(), row);
        if (random.nextInt(5) > 0) {
            ledger.note(row.operation(), new Outcome.Accepted(row.concernId()));
        }
    }

    /** The service dies: open transactions roll back, what it had in memory is gone. */
    void crash() {
        open.clear();
        cursor = outbox.keySet().stream()
                .filter(marked::contains)
                .mapToInt(id -> id)
                .max()
                .orElse(0);
    }

    /** The relay takes the next row that waits. */
    void relay(boolean crashInTheMiddle) {
        var next = outbox.values().stream().filter(this::waits).findFirst();
        if (next.isEmpty()) {
            return;
        }
        var row = next.get();
        boolean marksFirst = faults.contains(Fault.RELAY_MARKS_BEFORE_SENDING);
        first(row, marksFirst);
        if (!crashInTheMiddle) {
            first(row, !marksFirst);
            cursor = row.id();
        }
    }

    private boolean waits(Row row) {
        if (faults.contains(Fault.RELAY_FOLLOWS_A_CURSOR)) {
            return row.id() > cursor;
        }
        return !marked.contains(row.id()) && !faults.contains(Fault.SENDS_BEFORE_COMMIT);
    }

    private void first(Row row, boolean mark) {
        if (mark) {
            marked.add(row.id());
        } else {
            topic.add(row.eventId());
        }
    }

    /** The consumer takes the next record: inbox and effect in one transaction, then, unless it crashes, the offset. */
    void consume(boolean crashBeforeOffset) {
        if (offset >= topic.size()) {
            return;
        }
        var eventId = topic.get(offset);
        if (inbox.add(eventId) || faults.contains(Fault.CONSUMER_SKIPS_THE_INBOX)) {
            effects.add(new Books.Effect(CONSUMER, eventId));
        }
        if (!crashBeforeOffset) {
            offset++;
        }
    }

    /** Everything runs undisturbed until nothing moves any more. */
    void comeToRest() {
        while (!open.isEmpty()) {
            commit();
        }
        outbox.values().forEach(row -> relay(false));
        while (offset < topic.size()) {
            consume(false);
        }
    }

    Books books() {
        var concerns = outbox.values().stream()
                .map(row -> new Books.Concern(row.operation(), row.concernId()))
                .toList();
        var committed = outbox.values().stream()
                .map(row -> new Books.Event(row.eventId(), Set.of(CONSUMER)))
                .toList();
        return new Books(concerns, committed, topic, effects);
    }
}
