package pqs.surveillance.methods.xmr;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * How a series is to be charted.
 *
 * @param fixAfter draw each set of limits from its first so many points, at least 12; empty for all of them
 * @param rebases positions, from 0 and ascending, at which new limits begin
 */
public record XmrPlan(
        Improvement improvement,
        Screening screening,
        RuleSet ruleSet,
        OptionalInt fixAfter,
        List<Integer> rebases,
        OptionalDouble target) {

    /** Fewer points than these make limits that mislead more than they tell. */
    public static final int BASELINE_POINTS_MIN = 12;

    /** @throws InvalidInput for a baseline that is too short, rebases out of order, and a target that is no number */
    public XmrPlan {
        rebases = List.copyOf(rebases);
        fixAfter.ifPresent(points -> Check.atLeast("fixAfter", points, BASELINE_POINTS_MIN));
        Check.ascending("rebases", rebases);
        if (!rebases.isEmpty() && rebases.getFirst() < 0) {
            throw new InvalidInput("rebases[0]", "is " + rebases.getFirst(), "positions count from 0");
        }
        target.ifPresent(value -> Check.finite("target", value));
    }

    /** Limits from all points, ranges screened, no target. */
    public static XmrPlan of(Improvement improvement, RuleSet ruleSet) {
        return new XmrPlan(
                improvement, Screening.MOVING_RANGES, ruleSet, OptionalInt.empty(), List.of(), OptionalDouble.empty());
    }

    public XmrPlan screening(Screening other) {
        return new XmrPlan(improvement, other, ruleSet, fixAfter, rebases, target);
    }

    public XmrPlan fixAfter(int points) {
        return new XmrPlan(improvement, screening, ruleSet, OptionalInt.of(points), rebases, target);
    }

    public XmrPlan rebasedAt(Integer... positions) {
        return new XmrPlan(improvement, screening, ruleSet, fixAfter, List.of(positions), target);
    }

    public XmrPlan target(double value) {
        return new XmrPlan(improvement, screening, ruleSet, fixAfter, rebases, OptionalDouble.of(value));
    }
}
