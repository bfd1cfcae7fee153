package pqs.surveillance.methods.sequential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * Average run length of a Shewhart chart of standardised measurements with run rules: the exact finite Markov chain of
 * Champ and Woodall (Technometrics 1987). A state is what the rules still have to know of the newest points on either
 * side; a point that completes a rule alarms. Reproduces {@code xshewhartrunsrules.arl} of R's spc 0.6.7: 370.4 with
 * the limits alone, 225.4 with two of three, 152.7 with a run of eight.
 */
public final class RunRulesRunLength {

    private static final int STATES_MAX = 3_000;

    /** A zone between two of the distances, and the probability that a point falls in it. */
    private record Zone(double inner, int side, double probability) {}

    private RunRulesRunLength() {}

    /**
     * @param scale by which all distances of the rules are multiplied; 1 for limits at three standard deviations
     * @param shift of the mean, in standard deviations
     */
    public static double of(List<RunRule> rules, double scale, double shift) {
        if (rules.isEmpty()) {
            throw new InvalidInput("rules", "is empty", "give at least one rule");
        }
        Check.positive("scale", scale);
        Check.finite("shift", shift);
        var zones = zones(rules, scale, shift);
        var index = new HashMap<List<Integer>, Integer>();
        var states = new ArrayList<List<Integer>>();
        List<Integer> start =
                rules.stream().flatMap(rule -> List.of(0, 0).stream()).toList();
        index.put(start, 0);
        states.add(start);
        var rows = new ArrayList<Map<Integer, Double>>();
        for (int state = 0; state < states.size(); state++) {
            var row = new HashMap<Integer, Double>();
            for (var zone : zones) {
                var next = next(states.get(state), rules, zone);
                if (!next.isEmpty()) {
                    int number = index.computeIfAbsent(next, fresh -> {
                        states.add(fresh);
                        return states.size() - 1;
                    });
                    row.merge(number, zone.probability(), Double::sum);
                }
            }
            rows.add(row);
            if (states.size() > STATES_MAX) {
                throw new InvalidInput(
                        "rules", "have more than " + STATES_MAX + " states", "give fewer or shorter rules");
            }
        }
        return solve(rows);
    }

    /** Histories above and below the centre by rule; empty where a rule is complete. */
    private static List<Integer> next(List<Integer> state, List<RunRule> rules, Zone zone) {
        var next = new ArrayList<Integer>(state.size());
        for (int i = 0; i < state.size(); i++) {
            var rule = rules.get(i / 2);
            int side = i % 2 == 0 ? 1 : -1;
            boolean hit = zone.side() == side && zone.inner() >= rule.beyond();
            int history = (state.get(i) << 1) | (hit ? 1 : 0);
            if (rule.alarms(history)) {
                return List.of();
            }
            next.add(rule.matters(history));
        }
        return next;
    }

    private static List<Zone> zones(List<RunRule> rules, double scale, double shift) {
        double[] inner = DoubleStream.concat(DoubleStream.of(0), rules.stream().mapToDouble(RunRule::beyond))
                .distinct()
                .sorted()
                .toArray();
        var zones = new ArrayList<Zone>();
        for (int i = 0; i < inner.length; i++) {
            double from = inner[i] * scale;
            double to = i + 1 < inner.length ? inner[i + 1] * scale : Double.POSITIVE_INFINITY;
            zones.add(new Zone(inner[i], 1, between(from - shift, to - shift)));
            zones.add(new Zone(inner[i], -1, between(from + shift, to + shift)));
        }
        return zones;
    }

    /** P(from &lt; X ≤ to), from the smaller tail. */
    private static double between(double from, double to) {
        return from > 0 ? Normal.atMost(-from) - Normal.atMost(-to) : Normal.atMost(to) - Normal.atMost(from);
    }

    private static double solve(List<Map<Integer, Double>> rows) {
        int states = rows.size();
        var equations = MatrixUtils.createRealIdentityMatrix(states);
        for (int from = 0; from < states; from++) {
            for (var to : rows.get(from).entrySet()) {
                equations.addToEntry(from, to.getKey(), -to.getValue());
            }
        }
        return new LUDecomposition(equations, 0)
                .getSolver()
                .solve(new ArrayRealVector(states, 1.0))
                .getEntry(0);
    }
}
