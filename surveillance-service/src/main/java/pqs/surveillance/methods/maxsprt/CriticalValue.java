package pqs.surveillance.methods.maxsprt;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.hipparchus.analysis.solvers.BrentSolver;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * Critical values of the Poisson MaxSPRT, exact for looks at every moment. The c-th event alarms if it comes while
 * fewer than μ(c) are expected, where c ln(c / μ) − (c − μ) is the critical value; μ(c) grows with c. So there is no
 * alarm before T exactly if for each c from M there are fewer than c events by μ(c), or by T where that comes sooner: a
 * finite chain of Poisson steps. The critical value is the root of alpha. Reproduces {@code CV.Poisson} of R's
 * Sequential 4.5.1 with D = 0.
 */
final class CriticalValue {

    private static final double UPPER_LIMIT_MAX = 2_000;
    private static final double ACCURACY = 1e-12;
    private static final int EVALUATIONS_MAX = 200;
    private static final double LEAST = 1e-9;
    private static final double NOTHING = 1e-20;

    private CriticalValue() {}

    /** Empty where alpha cannot be reached. */
    static OptionalDouble of(double upperLimit, int minimumEvents, double alpha) {
        if (alarmProbability(upperLimit, minimumEvents, LEAST) < alpha) {
            return OptionalDouble.empty();
        }
        double high = 1;
        while (alarmProbability(upperLimit, minimumEvents, high) > alpha) {
            high *= 2;
        }
        return OptionalDouble.of(new BrentSolver(ACCURACY)
                .solve(
                        EVALUATIONS_MAX,
                        value -> alarmProbability(upperLimit, minimumEvents, value) - alpha,
                        LEAST,
                        high));
    }

    /**
     * Probability of an alarm before T where nothing is wrong.
     *
     * @param criticalValue above 0
     */
    static double alarmProbability(double upperLimit, int minimumEvents, double criticalValue) {
        return performance(upperLimit, minimumEvents, criticalValue, 1).power();
    }

    /**
     * From the same chain where events come at {@code relativeRisk} times the expected rate. Between two bounds that are Δ apart
     * a test that lacks k events for its alarm goes on for ∫ P(N(t) &lt; k) dt = Σ P(N(Δ) &gt; j) / R over j from 0 to k − 1, N
     * being Poisson of rate R.
     */
    static SprtPerformance performance(
            double upperLimit, int minimumEvents, double criticalValue, double relativeRisk) {
        if (!(upperLimit > 0 && upperLimit <= UPPER_LIMIT_MAX)) {
            throw new InvalidInput("T", "is " + upperLimit, "give a number above 0, up to " + UPPER_LIMIT_MAX);
        }
        Check.atLeast("M", minimumEvents, 1);
        Check.positive("criticalValue", criticalValue);
        double[] quiet = {1};
        double alarm = 0;
        double time = 0;
        double before = 0;
        for (int events = minimumEvents; before < upperLimit; events++) {
            double now = Math.min(upperLimit, latest(events, criticalValue));
            double[] step = step(relativeRisk * (now - before), events);
            double[] lasting = lasting(step);
            double[] next = new double[events];
            for (int have = 0; have < quiet.length; have++) {
                time += quiet[have] * lasting[Math.min(events - have, step.length) - 1] / relativeRisk;
                int most = Math.min(step.length, events - have);
                double kept = 0;
                for (int more = 0; more < most; more++) {
                    next[have + more] += quiet[have] * step[more];
                    kept += step[more];
                }
                alarm += have + step.length > events ? quiet[have] * Math.max(0, 1 - kept) : 0;
            }
            quiet = next;
            before = now;
        }
        return SprtPerformance.of(relativeRisk, alarm, time, upperLimit);
    }

    /** Σ P(N &gt; j) over j from 0 to k − 1, at k − 1. */
    private static double[] lasting(double[] step) {
        double[] sums = new double[step.length];
        double atMost = 0;
        double sum = 0;
        for (int j = 0; j < step.length; j++) {
            atMost += step[j];
            sum += Math.max(0, 1 - atMost);
            sums[j] = sum;
        }
        return sums;
    }

    /**
     * Probabilities of 0, 1, … events, up to the number at which an alarm is certain or where they are next to nothing.
     */
    private static double[] step(double expected, int events) {
        if (!(expected > 0)) {
            return new double[] {1};
        }
        var poisson = PoissonDistribution.of(expected);
        double[] step = new double[events + 1];
        for (int more = 0; more <= events; more++) {
            step[more] = poisson.probability(more);
            if (more > expected && step[more] < NOTHING) {
                return Arrays.copyOf(step, more);
            }
        }
        return step;
    }

    /** μ(c): how many may be expected at the latest when the c-th event alarms. */
    private static double latest(int events, double criticalValue) {
        // With μ = c e^(−x): x − 1 + e^(−x) = v / c; Newton's steps from above on a convex function stay above the
        // root.
        double part = criticalValue / events;
        double x = part + Math.sqrt(2 * part);
        for (int step = 0; step < EVALUATIONS_MAX; step++) {
            double down = (x - 1 + Math.exp(-x) - part) / -Math.expm1(-x);
            x -= down;
            if (Math.abs(down) <= 1e-15 * x) {
                break;
            }
        }
        return events * Math.exp(-x);
    }
}
