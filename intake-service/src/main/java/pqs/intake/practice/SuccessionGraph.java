package pqs.intake.practice;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which practice leads to which. Grows, and never takes in what would close a circle. Belongs to one thread. */
public final class SuccessionGraph {

    private final Map<PracticeCode, Set<PracticeCode>> successors = new HashMap<>();

    public SuccessionGraph(Collection<Succession> known) {
        known.forEach(this::put);
    }

    /** Whether the successor leads back to the predecessor already, directly or in steps. */
    public boolean wouldClose(Succession succession) {
        return leads(succession.successor(), succession.predecessor());
    }

    /**
     * @throws IllegalArgumentException if it would close a circle
     */
    public void add(Succession succession) {
        if (wouldClose(succession)) {
            throw new IllegalArgumentException("a circle of successions: " + succession);
        }
        put(succession);
    }

    private void put(Succession succession) {
        successors
                .computeIfAbsent(succession.predecessor(), _ -> new HashSet<>())
                .add(succession.successor());
    }

    /** Ends whatever is there, a circle too. */
    private boolean leads(PracticeCode from, PracticeCode to) {
        var seen = new HashSet<PracticeCode>();
        var toVisit = new ArrayDeque<PracticeCode>();
        toVisit.add(from);
        while (!toVisit.isEmpty()) {
            var practice = toVisit.remove();
            if (practice.equals(to)) {
                return true;
            }
            if (seen.add(practice)) {
                toVisit.addAll(successors.getOrDefault(practice, Set.of()));
            }
        }
        return false;
    }
}
