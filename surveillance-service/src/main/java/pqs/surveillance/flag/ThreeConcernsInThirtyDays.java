package pqs.surveillance.flag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.KnownConcern;

/**
 * The rule {@code three-concerns-in-30-days}, version 1: three different concerns about one provider became known no more
 * than 30 times 24 hours apart.
 *
 * <p>It is a pure function of the history as known at the cut. It looks at when concerns became known, not at when the care
 * took place or the event arrived, and takes the earliest 30 days that hold three; the evidence is every concern that became
 * known in them. Concerns on record at the cut of the provider's last acknowledged flag do not count again.
 *
 * <p>What does not depend on the order in which events arrive, or on how often: whether the rule finds something in a given
 * set of events, and what. What does: a flag is raised as soon as the rule finds something in what is on record by then, and
 * while it is open no second one is. So where more than three concerns arrive out of order, which of them the open flag
 * names depends on which came first; that there is exactly one open flag does not.
 *
 * <p>The threshold is a rule of thumb. How often it would fire by chance has not been computed, and the evidence says so.
 */
public final class ThreeConcernsInThirtyDays {

    public static final RuleVersion RULE = new RuleVersion("three-concerns-in-30-days", 1);
    static final int CONCERNS = 3;
    static final int DAYS = 30;

    private static final Duration WINDOW = Duration.ofDays(DAYS);

    private ThreeConcernsInThirtyDays() {}

    /**
     * Looks for the earliest window that holds enough concerns.
     *
     * @param cut only what was known by then is used
     * @return the evidence, if the rule finds something
     */
    public static Optional<Evidence> find(ConcernHistory history, Instant cut, Counted counted) {
        var concerns = history.asKnownAt(cut).stream()
                .filter(known -> known.firstPlace() > counted.place())
                .toList();
        for (int first = 0; first + CONCERNS <= concerns.size(); first++) {
            var windowEnds = concerns.get(first).knownSince().plus(WINDOW);
            var inWindow = concerns.subList(first, concerns.size()).stream()
                    .takeWhile(known -> !known.knownSince().isAfter(windowEnds))
                    .toList();
            if (inWindow.size() >= CONCERNS) {
                return Optional.of(evidence(history, cut, counted, inWindow));
            }
        }
        return Optional.empty();
    }

    private static Evidence evidence(
            ConcernHistory history, Instant cut, Counted counted, List<KnownConcern> concerns) {
        return new Evidence(RULE, CONCERNS, DAYS, history.provider(), cut, counted.flagReference(), concerns);
    }
}
