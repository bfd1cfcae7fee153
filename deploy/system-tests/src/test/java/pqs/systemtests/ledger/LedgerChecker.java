package pqs.systemtests.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import pqs.systemtests.ledger.Books.Effect;
import pqs.systemtests.ledger.Books.Event;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.Finding.Promise;

/** Compares what the clients saw with what the system holds. Finds nothing when every promise was kept. */
public final class LedgerChecker {

    private static final Duration LATE_MAX = Duration.ofMinutes(1);

    private final ClientLedger ledger;
    private final Books books;
    private final List<Finding> findings = new ArrayList<>();

    private LedgerChecker(ClientLedger ledger, Books books) {
        this.ledger = ledger;
        this.books = books;
    }

    public static List<Finding> check(ClientLedger ledger, Books books) {
        return check(ledger, new ClientLedger(), books);
    }

    /** @param actions what the clients who triage saw: the answer to an action names the concern it was about */
    public static List<Finding> check(ClientLedger ledger, ClientLedger actions, Books books) {
        var checker = new LedgerChecker(ledger, books);
        checker.operations();
        checker.publication();
        checker.effects();
        checker.causes();
        checker.order();
        checker.states();
        checker.deadlines();
        checker.whispers();
        checker.findings.addAll(CaseworkChecker.check(ledger, actions, books.casework()));
        return List.copyOf(checker.findings);
    }

    private void operations() {
        Map<String, List<String>> concerns = books.concerns().stream()
                .collect(groupingBy(Books.Concern::operation, mapping(Books.Concern::concernId, toList())));
        for (var entry : ledger.entries()) {
            var operation = entry.operation();
            var found = concerns.getOrDefault(operation, List.of());
            switch (entry.outcome()) {
                case Outcome.Accepted(var concernId) -> {
                    expect(
                            found.equals(List.of(concernId)),
                            Promise.C1,
                            operation + " was answered " + concernId + ", on record is " + found);
                }
                case Outcome.Refused(var status) -> {
                    expect(
                            found.isEmpty(),
                            Promise.C2,
                            operation + " was refused with " + status + ", on record is " + found);
                }
                case Outcome.Unknown() -> {
                    expect(found.size() <= 1, Promise.C2, operation + " is unknown, on record is " + found);
                }
            }
        }
        Set<String> asked =
                ledger.entries().stream().map(ClientLedger.Entry::operation).collect(toSet());
        concerns.keySet().stream()
                .filter(operation -> !asked.contains(operation))
                .forEach(operation -> {
                    expect(false, Promise.C5, "a concern of " + operation + ", which nobody asked for");
                });
    }

    private void publication() {
        Set<String> published = new HashSet<>(books.published());
        for (var event : books.committed()) {
            expect(published.contains(event.eventId()), Promise.C3, "event " + event.eventId() + " is on no topic");
        }
    }

    private void effects() {
        Map<Effect, Long> times = books.effects().stream().collect(groupingBy(Function.identity(), counting()));
        for (var event : books.committed()) {
            for (var consumer : event.owedTo()) {
                long found = times.getOrDefault(new Effect(consumer, event.eventId()), 0L);
                expect(
                        found == 1,
                        Promise.C4,
                        "event " + event.eventId() + " had " + found + " effects in " + consumer);
            }
        }
    }

    private void causes() {
        Map<String, Event> committed =
                books.committed().stream().collect(toMap(Event::eventId, Function.identity(), (a, b) -> a));
        for (var eventId : new HashSet<>(books.published())) {
            expect(committed.containsKey(eventId), Promise.C5, "event " + eventId + " is on a topic, never committed");
        }
        for (var effect : new HashSet<>(books.effects())) {
            var cause = committed.get(effect.causeEventId());
            expect(
                    cause != null && cause.owedTo().contains(effect.consumer()),
                    Promise.C5,
                    "an effect in " + effect.consumer() + " of " + effect.causeEventId() + ", which was not its cause");
        }
    }

    /** A repeated effect is C4's business; here the first of each counts. */
    private void order() {
        Map<String, Integer> commits = new HashMap<>();
        Map<String, String> lanes = new HashMap<>();
        for (var event : books.committed()) {
            commits.put(event.eventId(), commits.size());
            lanes.put(event.eventId(), event.lane());
        }
        Map<String, Effect> latest = new HashMap<>();
        for (var effect : new LinkedHashSet<>(books.effects())) {
            var lane = lanes.get(effect.causeEventId());
            if (lane == null) {
                continue;
            }
            var before = latest.put(effect.consumer() + " " + lane, effect);
            expect(
                    before == null
                            || commits.getOrDefault(before.causeEventId(), 0)
                                    < commits.getOrDefault(effect.causeEventId(), 0),
                    Promise.C6,
                    "in " + effect.consumer() + " event " + effect.causeEventId() + " of " + lane
                            + " came after a later one");
        }
    }

    private void states() {
        for (var state : books.states()) {
            var keys = new TreeSet<>(state.folded().keySet());
            keys.addAll(state.held().keySet());
            for (var key : keys) {
                var folded = state.folded().getOrDefault(key, "nothing");
                var held = state.held().getOrDefault(key, "nothing");
                expect(
                        folded.equals(held),
                        Promise.C7,
                        state.name() + " " + key + " holds " + held + ", its topic amounts to " + folded);
            }
        }
    }

    private void deadlines() {
        var clockwork = books.clockwork();
        Map<String, List<Instant>> firings = clockwork.firings().stream()
                .collect(groupingBy(Books.Firing::deadlineId, mapping(Books.Firing::at, toList())));
        for (var deadline : clockwork.deadlines()) {
            var fired = firings.getOrDefault(deadline.id(), List.of());
            boolean mustHave = deadline.due().plus(LATE_MAX).isBefore(clockwork.readAt());
            expect(
                    fired.size() == 1 || (fired.isEmpty() && !mustHave),
                    Promise.C8,
                    "deadline " + deadline.id() + " fired " + fired.size() + " times");
            for (var at : fired) {
                expect(!at.isBefore(deadline.due()), Promise.C8, "deadline " + deadline.id() + " fired early");
                expect(
                        !at.isAfter(deadline.due().plus(LATE_MAX)),
                        Promise.C8,
                        "deadline " + deadline.id() + " fired late");
            }
        }
        var known = clockwork.deadlines().stream().map(Books.Deadline::id).collect(toSet());
        firings.keySet().forEach(id -> {
            expect(known.contains(id), Promise.C8, "something fired for " + id + ", which is no deadline");
        });
    }

    private void whispers() {
        for (var text : books.whispers().texts()) {
            for (var planted : books.whispers().planted()) {
                expect(!text.words().contains(planted), Promise.C9, "a planted identifier is said in " + text.place());
            }
        }
    }

    private void expect(boolean kept, Promise promise, String where) {
        if (!kept) {
            findings.add(new Finding(promise, where));
        }
    }
}
