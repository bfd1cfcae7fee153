package pqs.systemtests.ledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import pqs.systemtests.ledger.Books.Casework;
import pqs.systemtests.ledger.Books.Step;
import pqs.systemtests.ledger.Books.Told;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;

/**
 * The desk of the model, where cases are opened and triaged. What is in {@code toOpen} and {@code toTell} dies with a crash,
 * and is empty in a desk without faults.
 */
final class Desk {

    private static final String NOTED = "noted";

    private final Set<Fault> faults;
    private final Random random;
    private final ClientLedger actions = new ClientLedger();

    private final List<String> toOpen = new ArrayList<>();
    private final List<Told> toTell = new ArrayList<>();

    private final List<String> cases = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    Desk(Set<Fault> faults, Random random) {
        this.faults = faults;
        this.random = random;
    }

    ClientLedger actions() {
        return actions;
    }

    /** In the transaction of the concern. */
    void open(String concernId) {
        if (faults.contains(Fault.OPENS_THE_CASE_AFTERWARDS)) {
            toOpen.add(concernId);
        } else {
            opened(concernId);
        }
    }

    private void opened(String concernId) {
        cases.add(concernId);
        add(new Step(concernId, "reported", ""));
    }

    /** Somebody writes something down; asking again under the same name is safe, as the name is the idempotency key. */
    void note(String concernId, int number) {
        var action = "note-" + number + " of " + concernId;
        actions.note(action, new Outcome.Unknown());
        boolean done = steps.stream().anyMatch(step -> step.action().equals(action));
        if (!done || faults.contains(Fault.TRIAGES_AGAIN_WHEN_ASKED_AGAIN)) {
            add(new Step(concernId, NOTED, action));
        }
        boolean answerIsLost = random.nextInt(4) == 0;
        if (!answerIsLost) {
            actions.note(action, new Outcome.Accepted(concernId));
        }
    }

    private void add(Step step) {
        steps.add(step);
        var event = new Told(step.concernId(), step.kind());
        if (faults.contains(Fault.TELLS_OF_A_STEP_FROM_MEMORY)) {
            toTell.add(event);
        } else {
            told.add(event);
        }
    }

    /** What was put off is done, if nobody has died meanwhile. */
    void timePasses() {
        toOpen.forEach(this::opened);
        toOpen.clear();
        told.addAll(toTell);
        toTell.clear();
    }

    void crash() {
        toOpen.clear();
        toTell.clear();
    }

    /** Every case of the model has its deadline with it. */
    Casework casework() {
        return new Casework(cases, steps, cases, told, Set.of("reported", NOTED));
    }
}
