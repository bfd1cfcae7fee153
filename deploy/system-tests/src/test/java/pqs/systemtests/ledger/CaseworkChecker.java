package pqs.systemtests.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import pqs.systemtests.ledger.Books.Casework;
import pqs.systemtests.ledger.Books.Step;
import pqs.systemtests.ledger.Books.Told;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.Finding.Promise;

/** Compares what the clients saw with what became of their concerns: nothing may be half taken, nothing half triaged. */
final class CaseworkChecker {

    private final Casework casework;
    private final List<Finding> findings = new ArrayList<>();

    private CaseworkChecker(Casework casework) {
        this.casework = casework;
    }

    static List<Finding> check(ClientLedger concerns, ClientLedger actions, Casework casework) {
        var checker = new CaseworkChecker(casework);
        checker.opened(concerns);
        checker.told();
        checker.actions(actions);
        return checker.findings;
    }

    private void opened(ClientLedger concerns) {
        var cases = times(casework.cases().stream());
        var clocks = times(casework.clocks().stream());
        var first = times(casework.steps().stream()
                .filter(step -> step.kind().equals("reported"))
                .map(Step::concernId));
        for (var entry : concerns.entries()) {
            if (entry.outcome() instanceof Outcome.Accepted(var concern)) {
                once(cases, concern, "cases");
                once(first, concern, "first steps");
                once(clocks, concern, "deadlines to be taken up");
            }
        }
    }

    private void once(Map<String, Long> times, String concern, String what) {
        long found = times.getOrDefault(concern, 0L);
        expect(found == 1, Promise.C10, "concern " + concern + " has " + found + " " + what);
    }

    /** As many events as steps, of each kind of each concern: none is missing, none tells of what was not done. */
    private void told() {
        var done = times(casework.steps().stream()
                .filter(step -> casework.toldKinds().contains(step.kind()))
                .map(step -> new Told(step.concernId(), step.kind())));
        var told = times(casework.told().stream());
        var all = new HashSet<>(done.keySet());
        all.addAll(told.keySet());
        for (var one : all) {
            long steps = done.getOrDefault(one, 0L);
            long events = told.getOrDefault(one, 0L);
            expect(
                    steps == events,
                    Promise.C10,
                    "concern " + one.concernId() + " was " + one.kind() + " in " + steps + " steps, told by " + events
                            + " events");
        }
    }

    private void actions(ClientLedger actions) {
        var done = casework.steps().stream()
                .filter(step -> !step.action().isEmpty())
                .collect(groupingBy(Step::action));
        for (var entry : actions.entries()) {
            var action = entry.operation();
            var found = done.getOrDefault(action, List.of());
            switch (entry.outcome()) {
                case Outcome.Accepted(var concern) ->
                    expect(
                            found.size() == 1 && found.getFirst().concernId().equals(concern),
                            Promise.C11,
                            action + " of concern " + concern + " was answered as done, and is " + found.size()
                                    + " steps" + elsewhere(concern, found));
                case Outcome.Refused(var status) ->
                    expect(
                            found.isEmpty(),
                            Promise.C11,
                            action + " was refused with " + status + ", and is " + found.size() + " steps");
                case Outcome.Unknown() ->
                    expect(found.size() <= 1, Promise.C11, action + " is unknown, and is " + found.size() + " steps");
            }
        }
        done.keySet().stream()
                .filter(action -> actions.entries().stream()
                        .noneMatch(entry -> entry.operation().equals(action)))
                .forEach(action -> expect(false, Promise.C11, "a step of " + action + ", which nobody asked for"));
    }

    private static String elsewhere(String concern, List<Step> found) {
        return found.stream()
                .map(Step::concernId)
                .filter(other -> !other.equals(concern))
                .findFirst()
                .map(other -> " of concern " + other)
                .orElse("");
    }

    private static <T> Map<T, Long> times(Stream<T> things) {
        return things.collect(groupingBy(Function.identity(), counting()));
    }

    private void expect(boolean kept, Promise promise, String where) {
        if (!kept) {
            findings.add(new Finding(promise, where));
        }
    }
}
