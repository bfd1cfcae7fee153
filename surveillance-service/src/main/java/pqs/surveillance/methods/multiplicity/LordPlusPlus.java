package pqs.surveillance.methods.multiplicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pqs.surveillance.methods.CanonicalJson;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Online control of the false discovery rate: p-values arrive one after the other, and each is decided on when it arrives, at a
 * level that depends on the discoveries before it only. This is the state after {@code tested} of them; it is a value, so a
 * stream can be put down and taken up again anywhere, and the same p-values in the same order give the same states.
 *
 * <p>With discoveries at τ1 &lt; τ2 &lt; … the level of the t-th p-value is
 *
 * <pre>  α(t) = w0 γ(t) + (α − w0) γ(t − τ1) + α · sum over j ≥ 2 of γ(t − τj)      (of the discoveries before t)
 *   γ(j) = 0.07720838 · ln(max(j, 2)) / (j · exp(√ln j))                         (whose sum is 0.976)</pre>
 *
 * and it is a discovery where p ≤ α(t). FDR ≤ α at every moment where the p-values of true hypotheses are independent of all
 * others; where they are only stochastically at least uniform given the past, E[V] / E[R] ≤ α in place of it. Levels sink while
 * nothing is found, slowly: a p-value of a chart's state, which is much like that of the week before, should be given once, when
 * its chart is read, not every day.
 *
 * <p>Source: LORD++ of A. Ramdas, F. Yang, M. Wainwright and M. Jordan, "Online control of the false discovery rate with decaying
 * memory", NIPS 2017, section 3; γ from A. Javanmard and A. Montanari, Annals of Statistics 46 (2018) 526–554, equation 31, with
 * the constant of the R package onlineFDR (the paper has 0.0722; either leaves the sum below the 1 that it may not exceed). Logarithms and exponentials are those of
 * {@link StrictMath}, which gives the same bits on every machine.
 *
 * @param alpha the rate wanted
 * @param w0 what is spent before the first discovery, above 0 and at most alpha; onlineFDR takes alpha / 10
 * @param tested how many p-values have been decided on
 * @param discoveries when, counted from 1, in ascending order
 */
public record LordPlusPlus(double alpha, double w0, long tested, List<Long> discoveries) {

    private static final MethodVersion VERSION = new MethodVersion("lord-plus-plus", 1);
    private static final double GAMMA_SCALE = 0.07720838;

    /**
     * What was decided on one p-value.
     *
     * @param position from 1
     * @param level α(t)
     * @param after the state that the next p-value meets
     */
    public record Decision(long position, double p, double level, LordPlusPlus after) {

        public boolean discovered() {
            return p <= level;
        }
    }

    /** @throws InvalidInput for a rate outside 0 to 1, w0 outside 0 to alpha, and discoveries that no stream can have had */
    public LordPlusPlus {
        Check.probability("alpha", alpha);
        if (!(w0 > 0 && w0 <= alpha)) {
            throw new InvalidInput("w0", "is " + w0, "give a number above 0 and at most alpha, which is " + alpha);
        }
        discoveries = List.copyOf(discoveries);
        Check.ascending("discoveries", discoveries);
        if (!discoveries.isEmpty() && (discoveries.getFirst() < 1 || discoveries.getLast() > tested)) {
            throw new InvalidInput(
                    "discoveries", "are " + discoveries, "give positions from 1 to tested, which is " + tested);
        }
        if (tested < 0) {
            throw new InvalidInput("tested", "is " + tested, "give a whole number from 0");
        }
    }

    /** The state before the first p-value, with w0 = alpha / 10. */
    public static LordPlusPlus start(double alpha) {
        return new LordPlusPlus(alpha, alpha / 10, 0, List.of());
    }

    /** @throws InvalidInput for what is no probability */
    public Decision decide(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new InvalidInput("p", "is " + p, "give a probability from 0 to 1");
        }
        long t = tested + 1;
        double level = level();
        var found = discoveries;
        if (p <= level) {
            found = new ArrayList<>(discoveries);
            found.add(t);
        }
        return new Decision(t, p, level, new LordPlusPlus(alpha, w0, t, found));
    }

    /** The decisions on several p-values, in their order; the last one's {@link Decision#after} goes on from there. */
    public List<Decision> decideAll(double[] p) {
        var decisions = new ArrayList<Decision>(p.length);
        var state = this;
        for (double next : p) {
            var decision = state.decide(next);
            decisions.add(decision);
            state = decision.after();
        }
        return decisions;
    }

    /** α(t) of the next p-value. */
    public double level() {
        long t = tested + 1;
        double level = w0 * gamma((double) t);
        double payout = alpha - w0;
        for (long discovery : discoveries) {
            level += payout * gamma((double) (t - discovery));
            payout = alpha;
        }
        return level;
    }

    static double gamma(double j) {
        double ln = StrictMath.log(j);
        return GAMMA_SCALE * StrictMath.log(Math.max(j, 2)) / (j * StrictMath.exp(Math.sqrt(ln)));
    }

    /** The decisions on p from this state on: their levels as the path, and the state after them among the values. */
    public MethodResult toResult(double[] p) {
        return toResult(decideAll(p));
    }

    /** Of decisions that were taken one by one from this state on. */
    MethodResult toResult(List<Decision> decisions) {
        var after = decisions.isEmpty() ? this : decisions.getLast().after();
        return new MethodResult(
                VERSION,
                Map.of("alpha", alpha, "w0", w0),
                Map.of(
                        "testedBefore",
                        tested,
                        "discoveriesBefore",
                        discoveries,
                        "p",
                        decisions.stream().map(Decision::p).toList()),
                decisions.stream().map(Decision::level).toList(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("tested", after.tested(), "discoveries", after.discoveries()));
    }

    /** The state as bytes to keep, the same for the same state. */
    public String canonical() {
        return CanonicalJson.of(Map.of(
                "method", Map.of("name", VERSION.name(), "version", VERSION.number()),
                "alpha", alpha,
                "w0", w0,
                "tested", tested,
                "discoveries", discoveries));
    }
}
