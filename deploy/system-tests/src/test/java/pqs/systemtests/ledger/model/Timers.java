package pqs.systemtests.ledger.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pqs.systemtests.ledger.Books;
import pqs.systemtests.ledger.Books.Clockwork;
import pqs.systemtests.ledger.Books.Deadline;
import pqs.systemtests.ledger.Books.Firing;

/** The deadlines of the model: each fires once when the database's time has come, noted in the transaction that fires it. */
final class Timers {

    private static final Duration TERM = Duration.ofSeconds(40);
    private static final Duration FAST_CLOCK_AHEAD = Duration.ofSeconds(15);

    private final Set<Fault> faults;
    private Instant now = Instant.parse("2026-03-29T00:30:00Z");
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<String, Deadline> waiting = new LinkedHashMap<>();
    private final List<Books.Firing> firings = new ArrayList<>();

    Timers(Set<Fault> faults) {
        this.faults = faults;
    }

    void start(String id) {
        var deadline = new Deadline(id, now.plus(TERM));
        deadlines.add(deadline);
        waiting.put(id, deadline);
    }

    /** Time goes on, and what is due fires; whoever fires may die before it has noted the first of them. */
    void pass(Duration time, boolean crash) {
        now = now.plus(time);
        var clock = faults.contains(Fault.FIRES_BY_A_FAST_CLOCK) ? now.plus(FAST_CLOCK_AHEAD) : now;
        for (var deadline : List.copyOf(waiting.values())) {
            if (deadline.due().isAfter(clock)) {
                continue;
            }
            if (!crash || faults.contains(Fault.FIRES_BEFORE_NOTING_IT)) {
                firings.add(new Firing(deadline.id(), now));
            }
            if (crash) {
                return;
            }
            waiting.remove(deadline.id());
        }
    }

    void crash() {
        if (faults.contains(Fault.KEEPS_DEADLINES_IN_MEMORY)) {
            waiting.clear();
        }
    }

    Clockwork clockwork() {
        return new Clockwork(deadlines, firings, now);
    }
}
