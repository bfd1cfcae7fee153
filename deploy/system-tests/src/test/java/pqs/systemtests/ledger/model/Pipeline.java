package pqs.systemtests.ledger.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import pqs.systemtests.ledger.Books;
import pqs.systemtests.ledger.Books.Text;
import pqs.systemtests.ledger.Books.Whispers;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;

/**
 * A service with an outbox, its relay, a topic, a consumer and deadlines, all in memory: what is in {@code open} and
 * {@code cursor} dies with a crash, everything else is on disk. Outbox ids are taken when a transaction begins, so a lower
 * id may well commit after a higher one; but transactions of one key wait for each other.
 */
final class Pipeline {

    static final String PLANTED = "Quillfeather-999-123-4567";
    private static final int KEYS = 5;
    private static final int REFUSED_EVERY = 11;
    private static final int NOTES = 3;
    private static final Duration STEP = Duration.ofSeconds(2);

    /** One row of the outbox. */
    record Row(int id, String operation, String key) {
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
    private final List<Books.Concern> keptThoughRefused = new ArrayList<>();
    private final Set<Integer> marked = new HashSet<>();
    private final List<Row> topic = new ArrayList<>();
    private final Reader reader;
    private final Timers timers;
    private final Desk desk;
    private int lastId;

    Pipeline(Set<Fault> faults, Random random) {
        this.faults = Set.copyOf(faults);
        this.random = random;
        this.reader = new Reader(this.faults, random);
        this.timers = new Timers(this.faults);
        this.desk = new Desk(this.faults, random);
    }

    ClientLedger ledger() {
        return ledger;
    }

    ClientLedger actions() {
        return desk.actions();
    }

    /** A client asks; asking again under the same name is safe, as the name is the idempotency key. */
    void ask(int number) {
        var operation = "op-" + number;
        if (number % REFUSED_EVERY == 0) {
            refuse(operation);
            return;
        }
        ledger.note(operation, new Outcome.Unknown());
        var key = "key-" + number % KEYS;
        boolean locked = open.stream().anyMatch(row -> row.key().equals(key));
        if (locked || answerAgain(operation)) {
            return;
        }
        var row = new Row(++lastId, operation, key);
        open.add(row);
        if (faults.contains(Fault.SENDS_BEFORE_COMMIT)) {
            topic.add(row);
        }
        if (faults.contains(Fault.ACKNOWLEDGES_BEFORE_COMMIT)) {
            ledger.note(operation, new Outcome.Accepted(row.concernId()));
        }
    }

    private void refuse(String operation) {
        ledger.note(operation, new Outcome.Refused(400));
        if (faults.contains(Fault.KEEPS_WHAT_IT_REFUSED)) {
            keptThoughRefused.add(new Books.Concern(operation, "kept-" + operation));
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
        timers.start(row.operation());
        desk.open(row.concernId());
        if (random.nextInt(5) > 0) {
            ledger.note(row.operation(), new Outcome.Accepted(row.concernId()));
        }
    }

    /** The service dies: open transactions roll back, what it had in memory is gone. */
    void crash() {
        open.clear();
        timers.crash();
        desk.crash();
        cursor = outbox.keySet().stream()
                .filter(marked::contains)
                .mapToInt(id -> id)
                .max()
                .orElse(0);
    }

    /** The relay takes the next row that waits. */
    void relay(boolean crashInTheMiddle) {
        var waiting = outbox.values().stream().filter(this::waits).toList();
        if (waiting.isEmpty()) {
            return;
        }
        var row = faults.contains(Fault.SWAPS_ORDER_WITHIN_A_KEY)
                ? waiting.get(random.nextInt(waiting.size()))
                : waiting.getFirst();
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
            topic.add(row);
        }
    }

    void consume(Crash crash) {
        reader.consume(topic, crash);
    }

    void replay() {
        reader.replay();
    }

    void rewind() {
        reader.rewind();
    }

    void timePasses(boolean crash) {
        timers.pass(STEP, crash);
        if (random.nextInt(3) == 0) {
            desk.timePasses();
        }
    }

    /** Somebody who triages writes something down of a concern that is on record. */
    void triage(int number) {
        if (!outbox.isEmpty()) {
            var rows = List.copyOf(outbox.values());
            desk.note(rows.get(number % rows.size()).concernId(), number % NOTES);
        }
    }

    /** Everything runs undisturbed until nothing moves any more. */
    void comeToRest() {
        while (!open.isEmpty()) {
            commit();
        }
        outbox.values().forEach(row -> relay(false));
        while (!reader.hasRead(topic)) {
            consume(Crash.NONE);
        }
        replay();
        for (int step = 0; step < 120; step++) {
            timePasses(false);
        }
        desk.timePasses();
    }

    Books books() {
        var concerns = new ArrayList<>(keptThoughRefused);
        outbox.values().forEach(row -> concerns.add(new Books.Concern(row.operation(), row.concernId())));
        var committed = outbox.values().stream()
                .map(row -> new Books.Event(row.eventId(), row.key(), Set.of(Reader.CONSUMER)))
                .toList();
        return new Books(
                concerns,
                committed,
                topic.stream().map(Row::eventId).toList(),
                reader.effects(),
                List.of(reader.state(topic)),
                timers.clockwork(),
                new Whispers(
                        Set.of(PLANTED),
                        topic.stream()
                                .map(row -> new Text("the topic", words(row)))
                                .toList()),
                desk.casework());
    }

    /** The narrative of every operation names somebody; the event must not. */
    private String words(Row row) {
        return faults.contains(Fault.SAYS_AN_IDENTIFIER_IN_AN_EVENT) ? row.eventId() + " " + PLANTED : row.eventId();
    }
}
