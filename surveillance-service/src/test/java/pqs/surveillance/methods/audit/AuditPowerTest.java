package pqs.surveillance.methods.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.surveillance.methods.InvalidInput;

class AuditPowerTest {

    /** If 29 (9 of them severe) were the only ones among 7,124: of 70 looked at, and of the tenth that the contract asks for. */
    @ParameterizedTest
    @CsvSource({
        "29, 70, 1, 0.249435",
        "9, 70, 1, 0.085082",
        "29, 712, 1, 0.953112",
        "29, 712, 3, 0.565040",
    })
    void theTableOfTheCaseStudy(int faulty, int sampled, int atLeast, double power) {
        assertThat(AuditPower.simple(7_124, faulty, sampled, atLeast).power()).isCloseTo(power, within(5e-7));
    }

    @Test
    void ofSeventyAboutEighteenComeFromTheTwoWhoSaw1825() {
        assertThat(AuditPower.simple(7_124, 1_825, 70, 1).expected()).isCloseTo(17.93, within(0.005));
    }

    @Test
    void ofEachPractitioner187AtARateOf1point6PerCent() {
        var audit = new RateAudit(0.016, 1);
        assertThat(audit.power(187, 1)).isCloseTo(1 - Math.pow(0.984, 187), within(1e-12));
        assertThat(audit.sampleSize(1, 0.95)).hasValue(186);
        assertThat(audit.power(185, 1)).isLessThan(0.95);
    }

    /** All samples of two strata counted: 3 of 5 with 2 faulty, 2 of 4 with 1 faulty. */
    @Test
    void strataAreCountedOut() {
        int hits = 0;
        int all = 0;
        for (int first = 0; first < 32; first++) {
            for (int second = 0; second < 16; second++) {
                if (Integer.bitCount(first) == 3 && Integer.bitCount(second) == 2) {
                    all++;
                    hits += Integer.bitCount(first & 0b11) + Integer.bitCount(second & 0b1) >= 2 ? 1 : 0;
                }
            }
        }
        var strata = List.of(new AuditStratum("a", 5, 2, 3), new AuditStratum("b", 4, 1, 2));
        assertThat(AuditPower.of(strata, 1, 2).power()).isCloseTo((double) hits / all, within(1e-14));
        assertThat(AuditPower.of(strata, 1, 1).expected()).isCloseTo(6.0 / 5 + 2.0 / 4, within(1e-14));
    }

    /** Looked at whole, two faulty, each recognised half the time. */
    @Test
    void whatIsNotRecognisedIsNotFound() {
        var whole = List.of(new AuditStratum("all", 10, 2, 10));
        assertThat(AuditPower.of(whole, 0.5, 1).power()).isCloseTo(0.75, within(1e-14));
        assertThat(AuditPower.of(whole, 0.5, 2).power()).isCloseTo(0.25, within(1e-14));
        assertThat(AuditPower.of(whole, 1, 2).power()).isCloseTo(1, within(1e-14));
        assertThat(AuditPower.of(whole, 1, 3).power()).isZero();
    }

    @Test
    void theSmallestSampleIsTheSmallest() {
        var feared = List.of(new AuditStratum("all", 7_124, 29, 0));
        var audit =
                AuditSampleSize.of(feared, Allocation.PROPORTIONAL, 1, 1, 0.95).orElseThrow();
        int n = audit.strata().getFirst().sampled();
        assertThat(audit.power()).isGreaterThanOrEqualTo(0.95);
        assertThat(AuditPower.simple(7_124, 29, n - 1, 1).power()).isLessThan(0.95);
    }

    @Test
    void aSampleIsSpreadOverStrata() {
        var feared = List.of(new AuditStratum("a", 900, 14, 0), new AuditStratum("b", 100, 1, 0));
        var proportional =
                AuditSampleSize.of(feared, Allocation.PROPORTIONAL, 0.8, 2, 0.9).orElseThrow();
        assertThat(proportional.strata().get(0).sampled())
                .isBetween(
                        9 * (proportional.strata().get(1).sampled() - 1),
                        9 * proportional.strata().get(1).sampled());
        var equal = AuditSampleSize.of(feared, Allocation.EQUAL, 0.8, 2, 0.9).orElseThrow();
        assertThat(equal.strata()).extracting(AuditStratum::sampled).containsExactly(202, 100);
    }

    @Test
    void whatCannotBeFoundHasNoSampleSize() {
        var feared = List.of(new AuditStratum("all", 50, 2, 0));
        assertThat(AuditSampleSize.of(feared, Allocation.PROPORTIONAL, 1, 3, 0.5))
                .isEmpty();
        assertThat(AuditSampleSize.of(feared, Allocation.EQUAL, 0.5, 2, 0.5)).isEmpty();
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> AuditPower.simple(10, 11, 5, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("faulty is 11")
                .hasMessageContaining("to the population, 10");
        assertThatThrownBy(() -> AuditPower.simple(10, 1, 11, 1)).hasMessageContaining("sampled is 11");
        assertThatThrownBy(() -> AuditPower.simple(0, 0, 0, 1)).hasMessageContaining("population is 0");
        assertThatThrownBy(() -> AuditPower.simple(10, 1, 5, 0)).hasMessageContaining("atLeast is 0");
        assertThatThrownBy(() -> AuditPower.of(List.of(), 1, 1)).hasMessageContaining("strata are empty");
        assertThatThrownBy(() -> AuditSampleSize.of(List.of(), Allocation.EQUAL, 1, 1, 0.9))
                .hasMessageContaining("strata are empty");
        assertThatThrownBy(() -> new RateAudit(0.1, 0)).hasMessageContaining("recognition is 0.0");
        assertThatThrownBy(() -> new RateAudit(Double.NaN, 1)).hasMessageContaining("rate is NaN");
        assertThatThrownBy(() -> new RateAudit(0.1, 1).sampleSize(1, 1)).hasMessageContaining("wantedPower is 1.0");
    }

    @Test
    void itsCanonicalFormIsWritten() {
        assertThat(AuditPower.simple(2, 1, 1, 1).toResult().canonical())
                .isEqualTo("{\"inputs\":{\"strata\":[{\"faulty\":1,\"name\":\"all\",\"population\":2,\"sampled\":1}]},"
                        + "\"method\":{\"name\":\"audit-power\",\"version\":1},"
                        + "\"parameters\":{\"atLeast\":1,\"recognition\":1.0},\"path\":[],"
                        + "\"values\":{\"expected\":0.5,\"power\":0.5}}");
    }

    /** One in two of a rate of a half: 1 − 1/4. */
    @Test
    void aRateAuditIsAResult() {
        assertThat(new RateAudit(0.5, 1).result(2, 1).canonical())
                .isEqualTo("{\"inputs\":{\"sampled\":2},\"method\":{\"name\":\"rate-audit\",\"version\":1},"
                        + "\"parameters\":{\"atLeast\":1,\"rate\":0.5,\"recognition\":1.0},\"path\":[],"
                        + "\"values\":{\"expected\":1.0,\"power\":0.75}}");
    }
}
