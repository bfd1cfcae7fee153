package pqs.surveillance.methods.disproportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.Judgement;

class GammaMixtureFitTest {

    private static final GammaMixture TRUTH = new GammaMixture(8, 2, 40, 40, 0.1);

    @Test
    void findsTheMixtureThatMadeTheCells() {
        var fit = fit(cells(TRUTH, 4000, 17));
        assertThat(fit.prior().weight()).as("seed 17").isCloseTo(0.1, within(0.02));
        assertThat(fit.prior().alpha1() / fit.prior().beta1()).as("seed 17").isCloseTo(4, within(0.3));
        assertThat(fit.prior().alpha2() / fit.prior().beta2()).as("seed 17").isCloseTo(1, within(0.03));
    }

    /** At the largest likelihood no step in any direction gains anything. */
    @Test
    void noNeighbourIsMoreLikely() {
        for (long seed = 0; seed < 5; seed++) {
            var cells = cells(TRUTH, 300, seed);
            var fit = fit(cells);
            assertThat(fit.logLikelihood()).as("seed %d", seed).isGreaterThan(likelihood(cells, TRUTH));
            var at = fit.prior();
            for (double factor : new double[] {0.99, 1.01}) {
                for (var near : List.of(
                        new GammaMixture(at.alpha1() * factor, at.beta1(), at.alpha2(), at.beta2(), at.weight()),
                        new GammaMixture(at.alpha1(), at.beta1() * factor, at.alpha2(), at.beta2(), at.weight()),
                        new GammaMixture(at.alpha1(), at.beta1(), at.alpha2() * factor, at.beta2(), at.weight()),
                        new GammaMixture(at.alpha1(), at.beta1(), at.alpha2(), at.beta2() * factor, at.weight()),
                        new GammaMixture(at.alpha1(), at.beta1(), at.alpha2(), at.beta2(), at.weight() * factor))) {
                    assertThat(likelihood(cells, near)).as("seed %d", seed).isLessThan(fit.logLikelihood() + 1e-6);
                }
            }
        }
    }

    @Test
    void fewCellsAreAnAnswer() {
        assertThat(GammaMixtureFit.of(Collections.nCopies(19, new ObservedExpected(1, 1))))
                .isEqualTo(new Judgement.TooLittle<GammaMixtureFit>(19, 20, "cells"));
        assertThatThrownBy(() -> GammaMixtureFit.of(List.of()))
                .hasMessage("cells is empty: give all cells of units and themes");
    }

    @Test
    void cellsThatAllKeepToTheirExpectationGiveRatiosOfOne() {
        var fit = fit(Collections.nCopies(50, new ObservedExpected(4, 4)));
        assertThat(GammaPoissonShrinker.of(fit.prior(), 4, 4).ebgm()).isCloseTo(1, within(0.01));
        assertThat(fit.toResult(Collections.nCopies(50, new ObservedExpected(4, 4)))
                        .canonical())
                .contains("\"name\":\"gamma-mixture-fit\"", "\"observed\":[4,4,", "\"prior\":{\"alpha1\":");
        assertThatThrownBy(() -> fit.toResult(List.of()))
                .hasMessage("fitted has 0 values: cells of the fit has 50; give as many");
    }

    private static double likelihood(List<ObservedExpected> cells, GammaMixture mixture) {
        return cells.stream()
                .mapToDouble(cell -> mixture.logMass(cell.observed(), cell.expected()))
                .sum();
    }

    private static List<ObservedExpected> cells(GammaMixture truth, int count, long seed) {
        var random = new SplittableRandom(seed);
        var cells = new ArrayList<ObservedExpected>();
        for (int i = 0; i < count; i++) {
            var component = random.nextDouble() < truth.weight()
                    ? GammaDistribution.of(truth.alpha1(), 1 / truth.beta1())
                    : GammaDistribution.of(truth.alpha2(), 1 / truth.beta2());
            double e = random.nextDouble(0.5, 10);
            double ratio = component.inverseCumulativeProbability(random.nextDouble());
            int n = PoissonDistribution.of(e * ratio).inverseCumulativeProbability(random.nextDouble());
            cells.add(new ObservedExpected(n, e));
        }
        return cells;
    }

    private static GammaMixtureFit fit(List<ObservedExpected> cells) {
        return switch (GammaMixtureFit.of(cells)) {
            case Judgement.Enough<GammaMixtureFit>(GammaMixtureFit found) -> found;
            case Judgement.TooLittle<GammaMixtureFit> few -> throw new AssertionError(few.words());
        };
    }
}
