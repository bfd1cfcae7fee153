package pqs.notifications.inbound;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import pqs.notifications.notice.Fact;

/**
 * What follows from an event for those who are told of things.
 *
 * @param facts to be told, the most pressing first
 * @param about whose notices are called off, where any are
 * @param calledOff rules whose notices are no longer so, if they have not left yet
 */
record Heard(List<Fact> facts, UUID about, Set<String> calledOff) {

    Heard {
        facts = List.copyOf(facts);
        calledOff = Set.copyOf(calledOff);
    }
}
