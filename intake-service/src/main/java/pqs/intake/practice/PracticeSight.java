package pqs.intake.practice;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whose concerns a practice sees besides its own: those of the practices that closed and gave way to it, directly or in steps. One
 * way only: an account that still signs in for a closed practice sees nothing of the one that followed.
 *
 * @param predecessors by the code of the practice that followed
 */
public record PracticeSight(Map<String, Set<String>> predecessors) {

    public static final PracticeSight NONE = new PracticeSight(Map.of());

    public PracticeSight {
        var copy = new HashMap<String, Set<String>>();
        predecessors.forEach((code, before) -> copy.put(code, Set.copyOf(before)));
        predecessors = Map.copyOf(copy);
    }

    /** Without the practice itself. A circle ends where it began. */
    public Set<String> of(String code) {
        var before = new HashSet<String>();
        var toVisit = new ArrayDeque<>(predecessors.getOrDefault(code, Set.of()));
        while (!toVisit.isEmpty()) {
            var practice = toVisit.remove();
            if (!practice.equals(code) && before.add(practice)) {
                toVisit.addAll(predecessors.getOrDefault(practice, Set.of()));
            }
        }
        return Set.copyOf(before);
    }
}
