package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;

class GuaranteedThresholdTest {

    private static final double CONFIDENCE = 0.9;
    private static final double WANTED = 100;
    private static final int POINTS = 36;

    /** Over every baseline that a true mean of 2 can give, each with its probability: no simulation. */
    @Test
    void theRunLengthOfTheTruthIsAtLeastTheWantedOneAsOftenAsPromisedAndIsNotWithoutTheCorrection() {
        var truth = new CountDistribution.Poisson(2);
        var ofBaseline = new CountDistribution.Poisson(2.0 * POINTS).probabilities();
        double guaranteed = 0;
        double naive = 0;
        double judged = 0;
        for (int events = 0; events < ofBaseline.length; events++) {
            if (judge(events, POINTS) instanceof Judgement.Enough<GuaranteedThreshold>(var found)) {
                var k = found.threshold().k();
                var plain = CusumThreshold.of(
                        new CountDistribution.Poisson(found.estimatedMean()),
                        k,
                        AlarmConvention.AT_OR_ABOVE,
                        HeadStart.ZERO,
                        WANTED);
                judged += ofBaseline[events];
                guaranteed += keeps(truth, k, found.threshold().h()) ? ofBaseline[events] : 0;
                naive += keeps(truth, k, plain.h()) ? ofBaseline[events] : 0;
            }
        }
        assertThat(judged).isGreaterThan(0.9999);
        assertThat(guaranteed).isBetween(CONFIDENCE, 1.0);
        assertThat(naive).isLessThan(0.8);
    }

    private static boolean keeps(CountDistribution truth, ReferenceValue k, double h) {
        return CusumRunLength.of(truth, k, h, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO) >= WANTED;
    }

    @Test
    void theUpperLimitIsTheExactOne() {
        if (judge(72, POINTS) instanceof Judgement.Enough<GuaranteedThreshold>(var found)) {
            assertThat(found.estimatedMean()).isEqualTo(2);
            assertThat(found.upperMean()).isCloseTo(2.35, within(0.02));
            assertThat(found.threshold().arl()).isGreaterThanOrEqualTo(WANTED);
            assertThat(found.arlAtEstimate()).isGreaterThan(found.threshold().arl());
            assertThat(found.result(new FalseAlarmRate(0.12, 12)).canonical())
                    .contains("\"inputs\":{\"events\":72,\"points\":36}", "\"estimatedMean\":2.0", "\"rateRatio\":2.0");
        } else {
            throw new AssertionError("too little");
        }
    }

    @Test
    void aBaselineTooShortSaysHowLongItWouldHaveToBe() {
        assertThat(judge(1, 3)).isEqualTo(new Judgement.TooLittle<GuaranteedThreshold>(3, 34, "baseline points"));
        assertThat(judge(0, 12))
                .isEqualTo(new Judgement.TooLittle<GuaranteedThreshold>(0, 1, "events in the baseline"));
    }

    @Test
    void refusesARatioThatIsNoRise() {
        assertThatThrownBy(() -> GuaranteedThreshold.of(9, 9, 0.5, AlarmConvention.ABOVE, 100, 0.9))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("rateRatio is 0.5: give a finite number above 1");
    }

    private static Judgement<GuaranteedThreshold> judge(int events, int points) {
        return GuaranteedThreshold.of(events, points, 2, AlarmConvention.AT_OR_ABOVE, WANTED, CONFIDENCE);
    }
}
