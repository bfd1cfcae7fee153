package pqs.systemtests.faults;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Cast;
import pqs.local.process.Waiting;
import pqs.systemtests.faults.Asking.Answered;
import pqs.systemtests.faults.Asking.Wish;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Entry;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.world.CaseworkReader;

/**
 * Staff of the commissioner triage some of what was accepted, each one concern after the other, from taking it up to its
 * outcome. What has no clear answer is asked again under the same key until it has one. What is refused after that was perhaps
 * done and its answer lost: whoever asked looks at the time line, as a person would, and notes what is there.
 *
 * <p>Nobody else touches these concerns, so that a first answer that refuses contradicts what was answered before.
 */
public final class TriageLoad {

    private static final List<String> STAFF = List.of(Cast.QUALITY_OFFICER, Cast.COMMISSIONER_PERSON);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /**
     * How much is done.
     *
     * @param people at work at once
     * @param oneIn of so many concerns one is triaged
     * @param pause of each between two actions
     * @param concernsMax at most so many are begun
     */
    public record Pace(int people, int oneIn, Duration pause, int concernsMax) {}

    private record Case(int number, String concern) {

        String path() {
            return "/intake/api/triage/" + concern;
        }
    }

    private record Action(Case about, TriageAct act, Wish wish) {}

    private final String campaign;
    private final ClientLedger concerns;
    private final ClientLedger actions;
    private final ClientLedger wordless = new ClientLedger();
    private final Pace pace;
    private final long seed;
    private final Asking asking;
    private final Set<Integer> begun = new HashSet<>();
    private final Queue<Action> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Phaser onTheirWay = new Phaser(1);
    private volatile boolean stopped;

    private TriageLoad(
            Asking asking, String campaign, ClientLedger concerns, ClientLedger actions, Pace pace, long seed) {
        this.campaign = campaign;
        this.concerns = concerns;
        this.actions = actions;
        this.pace = pace;
        this.seed = seed;
        this.asking = asking;
    }

    /**
     * Begins to triage.
     *
     * @param campaign begins the name of every operation of its concerns
     * @param concerns what its reporters see
     * @param actions takes the outcomes of actions whose steps keep their words
     */
    public static TriageLoad start(
            RunningSystem system, String campaign, ClientLedger concerns, ClientLedger actions, Pace pace, long seed) {
        return start(new Asking(system), campaign, concerns, actions, pace, seed);
    }

    static TriageLoad start(
            Asking asking, String campaign, ClientLedger concerns, ClientLedger actions, Pace pace, long seed) {
        var load = new TriageLoad(asking, campaign, concerns, actions, pace, seed);
        for (int person = 0; person < pace.people(); person++) {
            var subject = STAFF.get(person % STAFF.size());
            load.onTheirWay.register();
            Thread.ofVirtual().start(() -> {
                try {
                    load.work(subject);
                } finally {
                    load.onTheirWay.arriveAndDeregister();
                }
            });
        }
        return load;
    }

    /** Every attempt so far that has ended, reading included. */
    List<Answered> answers() {
        return asking.answers();
    }

    /** Concerns that were taken up, as far as the staff know. */
    public long takenUp() {
        return wordless.entries().stream()
                .filter(entry -> entry.operation().endsWith(TriageAct.ACKNOWLEDGE.kind()))
                .filter(entry -> entry.outcome() instanceof Outcome.Accepted)
                .count();
    }

    /** Concerns with which the staff have come to an end, whatever it was. */
    int ended() {
        return ended.get();
    }

    /** Actions that were refused at the first answer, which nothing explains. */
    public long refused() {
        return actions.count(Outcome.Refused.class) + wordless.count(Outcome.Refused.class);
    }

    /** Attempts that had no clear answer and were made again. */
    public int repeated() {
        return repeated.get();
    }

    /** Begins nothing more and waits for those on their way. */
    void stop() {
        stopped = true;
        onTheirWay.arriveAndAwaitAdvance();
    }

    /** Stops, and asks again about every action that is still open. */
    public void settle() {
        stop();
        Asking.settle(open, this::isSettled);
    }

    private void work(String person) {
        while (!stopped) {
            var next = next();
            if (next.isPresent()) {
                triage(next.get(), person);
                ended.incrementAndGet();
            } else {
                Waiting.pause(BETWEEN_LOOKS);
            }
        }
    }

    private synchronized Optional<Case> next() {
        if (begun.size() >= pace.concernsMax()) {
            return Optional.empty();
        }
        var found = concerns.entries().stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Accepted)
                .map(this::opened)
                .filter(one -> one.number() % pace.oneIn() == 0 && !begun.contains(one.number()))
                .findFirst();
        found.ifPresent(one -> begun.add(one.number()));
        return found;
    }

    private Case opened(Entry entry) {
        return switch (entry.outcome()) {
            case Outcome.Accepted(var concern) ->
                new Case(Integer.parseInt(entry.operation().substring(campaign.length() + 1)), concern);
            case Outcome.Refused _, Outcome.Unknown _ -> throw new IllegalArgumentException("there is no concern");
        };
    }

    private void triage(Case one, String person) {
        for (var act : TriageAct.plan(new SplittableRandom(31 * seed + one.number()))) {
            if (!wished(one, act, person).filter(this::isDone).isPresent()) {
                return;
            }
            Waiting.pause(pace.pause());
        }
    }

    /** Empty if it is over before the case could be read. */
    private Optional<Action> wished(Case one, TriageAct act, String person) {
        while (!stopped) {
            var standing = asking.get(person, one.path());
            if (standing.status() == 200) {
                var operation = CaseworkReader.actionOf(campaign, "%05d-%s".formatted(one.number(), act.kind()));
                var json = act.json("Invented, as the action %s.".formatted(operation));
                var version = act.namesVersion() ? standing.entityTag() : "";
                return Optional.of(
                        new Action(one, act, new Wish(operation, person, act.addressUnder(one.path()), json, version)));
            }
            Waiting.pause(BETWEEN_ATTEMPTS);
        }
        return Optional.empty();
    }

    private boolean isDone(Action action) {
        while (!isSettled(action)) {
            if (stopped) {
                open.add(action);
                return false;
            }
            repeated.incrementAndGet();
            Waiting.pause(BETWEEN_ATTEMPTS);
        }
        return ledger(action).accepted(action.wish().operation());
    }

    private boolean isSettled(Action action) {
        boolean before = ledger(action).unknown(action.wish().operation());
        var heard = asking.attempt(action.wish(), ledger(action));
        return !Asking.isOpen(heard) && (Asking.isAcceptance(heard) || !before || hasLookedItUp(action));
    }

    /** False if the time line could not be read either. */
    private boolean hasLookedItUp(Action action) {
        var report = asking.get(action.wish().subject(), action.about().path() + "/report");
        if (report.status() != 200) {
            return false;
        }
        if (action.act().isIn(report.json(), action.wish().operation())) {
            ledger(action)
                    .note(
                            action.wish().operation(),
                            new Outcome.Accepted(action.about().concern()));
        }
        return true;
    }

    private ClientLedger ledger(Action action) {
        return action.act().leavesWords() ? actions : wordless;
    }
}
