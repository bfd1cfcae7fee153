package pqs.surveillance.methods.disproportion;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * How reporting ratios vary between cells, by maximum likelihood of the counts of all cells, each a mixture of two negative binomial
 * distributions ({@link GammaPoissonShrinker}).
 *
 * <p>Optimised over logarithms of the shapes and rates and the logit of the weight by the simplex method, started from DuMouchel's
 * values and from others, and again from where it ended, until it finds nothing better; so the same cells give the same numbers. The component of larger mean comes
 * first. Cells of all units and themes must be given, those without reports too: the likelihood is not that of cells with at least
 * one report.
 *
 * <p>The likelihood is flat where few cells differ from their expectation; the estimates may then lie far from each other while the
 * ratios that follow from them hardly differ.
 *
 * @param prior the estimate
 * @param logLikelihood at the estimate
 */
public record GammaMixtureFit(GammaMixture prior, double logLikelihood, int cells) {

    /** Fewer cells than this say too little of five numbers. */
    public static final int CELLS_MIN = 20;

    private static final int VERSION = 1;
    private static final int EVALUATIONS_MAX = 20_000;
    private static final int RESTARTS_MAX = 20;
    private static final double LOGIT_MAX = 30;
    private static final double LOG_MAX = 12;

    /** The first is that of DuMouchel (1999); the others have one component near 1 and a rarer one above. */
    private static final List<GammaMixture> STARTS = List.of(
            new GammaMixture(0.2, 0.1, 2, 4, 1.0 / 3),
            new GammaMixture(2, 1, 5, 5, 0.1),
            new GammaMixture(1, 0.2, 20, 20, 0.05));

    /** @throws InvalidInput for no cells */
    public static Judgement<GammaMixtureFit> of(List<ObservedExpected> cells) {
        if (cells.isEmpty()) {
            throw new InvalidInput("cells", "is empty", "give all cells of units and themes");
        }
        if (cells.size() < CELLS_MIN) {
            return new Judgement.TooLittle<>(cells.size(), CELLS_MIN, "cells");
        }
        var best = STARTS.stream()
                .map(start -> climbed(cells, free(start)))
                .max(Comparator.comparingDouble(found -> logLikelihood(cells, found)))
                .orElseThrow();
        return new Judgement.Enough<>(new GammaMixtureFit(ordered(best), logLikelihood(cells, best), cells.size()));
    }

    /** @param fitted the cells that it was fitted to */
    public MethodResult toResult(List<ObservedExpected> fitted) {
        Check.sameLength("fitted", fitted.size(), "cells of the fit", cells);
        return MethodResult.of(
                new MethodVersion("gamma-mixture-fit", VERSION),
                Map.of("starts", STARTS.stream().map(GammaMixture::asFields).toList()),
                Map.of(
                        "observed",
                                fitted.stream().map(ObservedExpected::observed).toList(),
                        "expected",
                                fitted.stream().map(ObservedExpected::expected).toList()),
                Map.of("prior", prior.asFields(), "logLikelihood", logLikelihood));
    }

    private static GammaMixture climbed(List<ObservedExpected> cells, double[] start) {
        double[] at = start;
        double height = logLikelihood(cells, bound(at));
        for (int restart = 0; restart < RESTARTS_MAX; restart++) {
            var found = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-10))
                    .optimize(
                            new MaxEval(EVALUATIONS_MAX),
                            new ObjectiveFunction(free -> logLikelihood(cells, bound(free))),
                            GoalType.MAXIMIZE,
                            new InitialGuess(at),
                            new NelderMeadSimplex(at.length, 0.5));
            double gain = found.getValue() - height;
            at = found.getPoint();
            height = found.getValue();
            if (gain < 1e-9 * Math.abs(height)) {
                break;
            }
        }
        return bound(at);
    }

    private static double logLikelihood(List<ObservedExpected> cells, GammaMixture mixture) {
        double sum = 0;
        for (var cell : cells) {
            sum += mixture.logMass(cell.observed(), cell.expected());
        }
        return sum;
    }

    private static double[] free(GammaMixture mixture) {
        return Stream.of(
                        Math.log(mixture.alpha1()),
                        Math.log(mixture.beta1()),
                        Math.log(mixture.alpha2()),
                        Math.log(mixture.beta2()),
                        Math.log(mixture.weight() / (1 - mixture.weight())))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static GammaMixture bound(double[] free) {
        return new GammaMixture(
                Math.exp(Math.clamp(free[0], -LOG_MAX, LOG_MAX)),
                Math.exp(Math.clamp(free[1], -LOG_MAX, LOG_MAX)),
                Math.exp(Math.clamp(free[2], -LOG_MAX, LOG_MAX)),
                Math.exp(Math.clamp(free[3], -LOG_MAX, LOG_MAX)),
                1 / (1 + Math.exp(-Math.clamp(free[4], -LOGIT_MAX, LOGIT_MAX))));
    }

    private static GammaMixture ordered(GammaMixture some) {
        return some.alpha1() / some.beta1() >= some.alpha2() / some.beta2()
                ? some
                : new GammaMixture(some.alpha2(), some.beta2(), some.alpha1(), some.beta1(), 1 - some.weight());
    }
}
