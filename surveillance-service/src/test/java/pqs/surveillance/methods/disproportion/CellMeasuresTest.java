package pqs.surveillance.methods.disproportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class CellMeasuresTest {

    private static final Cell CELL = new Cell(12, 80, 60, 1500);

    @Test
    void ratiosOfTheReferenceCell() {
        assertThat(CELL.expected()).isEqualTo(3.2);
        var prr = ReportingRatio.of(ReportingRatio.Kind.PROPORTIONAL, CELL);
        assertThat(prr.ratio()).hasValue(4.4375);
        assertThat(prr.lower95().orElseThrow()).isCloseTo(2.45706218507, within(1e-9));
        var ror = ReportingRatio.of(ReportingRatio.Kind.ODDS, CELL);
        assertThat(ror.ratio().orElseThrow()).isCloseTo(12.0 * 1372 / (68 * 48), within(1e-12));
        assertThat(ror.lower95().orElseThrow()).isCloseTo(2.561005181737, within(1e-9));
    }

    @Test
    void ratiosWithoutAReportAreZeroAndThoseWithoutOthersAreNotGiven() {
        var none = ReportingRatio.of(ReportingRatio.Kind.PROPORTIONAL, new Cell(0, 7, 11, 400));
        assertThat(none.ratio()).hasValue(0);
        assertThat(none.lower95()).hasValue(0);
        var alone = ReportingRatio.of(ReportingRatio.Kind.ODDS, new Cell(5, 7, 5, 400));
        assertThat(alone.ratio()).isEmpty();
        assertThat(alone.lower95()).isEmpty();
        assertThat(alone.toResult().canonical()).contains("\"values\":{}");
        assertThat(ReportingRatio.of(ReportingRatio.Kind.PROPORTIONAL, new Cell(7, 7, 11, 400))
                        .ratio()
                        .orElseThrow())
                .isCloseTo(393.0 / 4, within(1e-12));
    }

    @Test
    void informationComponentOfTheReferenceCell() {
        var ic = InformationComponent.of(CELL);
        assertThat(ic.ic()).isCloseTo(1.565056260304, within(1e-11));
        assertThat(ic.deviation()).isCloseTo(0.4720610887506, within(1e-11));
        assertThat(ic.lower025()).isCloseTo(0.6398335278502, within(1e-11));
        assertThat(ic.noExcess()).isCloseTo(0.0004576126546927, within(1e-14));
    }

    /** The expressions of PhViD evaluated in R 4.2.2. */
    @Test
    void informationComponentOfSparseCells() {
        var none = InformationComponent.of(new Cell(0, 7, 11, 400));
        assertThat(none.ic()).isCloseTo(-0.99056549291492, within(1e-11));
        assertThat(none.lower025()).isCloseTo(-4.84643269265812, within(1e-11));
        assertThat(none.noExcess()).isCloseTo(0.69269757972854, within(1e-11));
        var one = InformationComponent.of(new Cell(1, 3, 5, 2000));
        assertThat(one.ic()).isCloseTo(0.90341758856790, within(1e-11));
        assertThat(one.deviation()).isCloseTo(1.51933995814556, within(1e-11));
    }

    @Test
    void shrunkInformationComponent() {
        var shrunk = ShrunkInformationComponent.of(12, 3.2);
        assertThat(shrunk.ic()).isCloseTo(1.756330919033, within(1e-11));
        assertThat(shrunk.lower025()).isCloseTo(0.826139757292, within(1e-11));
        assertThat(ShrunkInformationComponent.of(0, 7.0 * 11 / 400).lower025())
                .isCloseTo(-10.46177379208133, within(1e-9));
        assertThat(shrunk.upper975()).isGreaterThan(shrunk.ic());
    }

    @Test
    void shrinkerOfTheReferenceCells() {
        var prior = new GammaMixture(3.25280367, 0.39983376, 2.024904, 1.90726819, 0.06536416);
        var cell = GammaPoissonShrinker.of(prior, 12, 3.1);
        assertThat(cell.q()).isCloseTo(0.2423659611095, within(1e-11));
        assertThat(cell.ebgm()).isCloseTo(3.009374, within(1e-6));
        assertThat(cell.eb05()).isCloseTo(1.76705, within(1e-5));
        assertThat(cell.eb95()).isCloseTo(5.27489, within(1e-5));
    }

    /** Quantiles are those of the mixture: put back into it they give 5 % and 95 %. */
    @Test
    void shrinkerQuantilesLeaveFivePercent() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var prior = new GammaMixture(
                    random.nextDouble(0.1, 8),
                    random.nextDouble(0.05, 5),
                    random.nextDouble(0.1, 30),
                    random.nextDouble(0.05, 30),
                    random.nextDouble(0, 1));
            int n = random.nextInt(0, 40);
            double e = random.nextDouble(0.01, 30);
            var cell = GammaPoissonShrinker.of(prior, n, e);
            assertThat(below(prior, n, e, cell.q(), cell.eb05()))
                    .as("seed %d", seed)
                    .isCloseTo(0.05, within(1e-8));
            assertThat(below(prior, n, e, cell.q(), cell.eb95()))
                    .as("seed %d", seed)
                    .isCloseTo(0.95, within(1e-8));
        }
    }

    private static double below(GammaMixture prior, int n, double e, double q, double x) {
        return q
                        * GammaDistribution.of(prior.alpha1() + n, 1 / (prior.beta1() + e))
                                .cumulativeProbability(x)
                + (1 - q)
                        * GammaDistribution.of(prior.alpha2() + n, 1 / (prior.beta2() + e))
                                .cumulativeProbability(x);
    }

    @Test
    void oneComponentAloneIsAGamma() {
        var cell = GammaPoissonShrinker.of(new GammaMixture(2, 1, 3, 4, 1), 5, 2);
        assertThat(cell.q()).isEqualTo(1.0);
        assertThat(cell.eb05())
                .isCloseTo(GammaDistribution.of(7, 1 / 3.0).inverseCumulativeProbability(0.05), within(1e-12));
        assertThat(GammaPoissonShrinker.of(new GammaMixture(2, 1, 3, 4, 0), 5, 2)
                        .q())
                .isEqualTo(0.0);
    }

    @Test
    void whatNoTableHasIsNamed() {
        assertThatThrownBy(() -> new Cell(-1, 80, 60, 1500)).hasMessage("both is -1: counts are whole numbers from 0");
        assertThatThrownBy(() -> new Cell(12, 11, 60, 1500))
                .hasMessage("ofUnit is 11: give a whole number from 12 to all, 1500");
        assertThatThrownBy(() -> new Cell(1, 80, 60, 100))
                .hasMessage("both is 1: margins of 80 and 60 in 100 ask for more");
        assertThatThrownBy(() -> ShrunkInformationComponent.of(1, 0))
                .hasMessage("expected is 0.0: give a finite number above 0");
        assertThatThrownBy(() -> new GammaMixture(1, 1, 1, 1, Double.NaN))
                .hasMessage("weight is NaN: give a probability from 0 to 1");
    }
}
