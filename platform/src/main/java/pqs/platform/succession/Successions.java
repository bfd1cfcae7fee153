package pqs.platform.succession;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which organisation has given way to which, as known at one moment.
 *
 * @param successors the successor of each organisation that has one
 */
record Successions(Map<String, String> successors) {

    static final Successions NONE = new Successions(Map.of());

    Successions {
        successors = Map.copyOf(successors);
    }

    /**
     * The organisation that stands at the end of the chain and all that gave way to it, directly or in steps. A circle,
     * which the directory never makes, ends where it began rather than going round.
     */
    Set<String> familyOf(String code) {
        var predecessors = new HashMap<String, Set<String>>();
        successors.forEach((from, to) ->
                predecessors.computeIfAbsent(to, _ -> new HashSet<>()).add(from));
        var family = new LinkedHashSet<String>();
        var toVisit = new ArrayDeque<String>();
        toVisit.add(currentOf(code));
        while (!toVisit.isEmpty()) {
            var member = toVisit.remove();
            if (family.add(member)) {
                toVisit.addAll(predecessors.getOrDefault(member, Set.of()));
            }
        }
        family.add(code);
        return Set.copyOf(family);
    }

    private String currentOf(String code) {
        var seen = new HashSet<String>();
        var current = code;
        while (successors.containsKey(current) && seen.add(current)) {
            current = successors.get(current);
        }
        return current;
    }
}
