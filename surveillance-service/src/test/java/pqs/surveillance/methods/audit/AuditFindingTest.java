package pqs.surveillance.methods.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

class AuditFindingTest {

    /** Seventy of 7,124 without a finding: some 300 may be there, and 29 would have stayed unseen three times in four. */
    @Test
    void theSilenceOfASmallAuditShowsLittle() {
        var finding = AuditFinding.of(7_124, 70, 0, 1, 0.95);
        assertThat(finding.lower()).isZero();
        assertThat(finding.upper()).isEqualTo(297);
        assertThat(finding.probabilityOfSoFew(29)).isCloseTo(0.750565, within(5e-7));
        assertThat(finding.probabilityOfSoFew(297)).isGreaterThan(0.05);
        assertThat(finding.probabilityOfSoFew(297 + 1)).isLessThanOrEqualTo(0.05);
    }

    /** Every possible truth of a small population: each limit misses it at most as often as it may. */
    @Test
    void limitsCoverTheTruth() {
        for (int truth = 0; truth <= 20; truth++) {
            var drawn = StratifiedDraw.of(List.of(new AuditStratum("all", 20, truth, 6)));
            double belowLower = 0;
            double aboveUpper = 0;
            for (int found = 0; found <= drawn.most(); found++) {
                var finding = AuditFinding.of(20, 6, found, 1, 0.9);
                belowLower += truth < finding.lower() ? drawn.probability(found) : 0;
                aboveUpper += truth > finding.upper() ? drawn.probability(found) : 0;
            }
            assertThat(belowLower).as("truth %d", truth).isLessThanOrEqualTo(0.1);
            assertThat(aboveUpper).as("truth %d", truth).isLessThanOrEqualTo(0.1);
        }
    }

    @Test
    void whereAllWereLookedAtTheNumberIsKnown() {
        var finding = AuditFinding.of(12, 12, 3, 1, 0.95);
        assertThat(finding.lower()).isEqualTo(3);
        assertThat(finding.upper()).isEqualTo(3);
        assertThat(AuditFinding.of(12, 12, 3, 0.5, 0.95).upper()).isGreaterThan(3);
    }

    @Test
    void silenceInOneStratumIsTheSameAsAFindingOfNothing() {
        for (double recognition : new double[] {1, 0.6}) {
            var strata = List.of(new AuditStratum("all", 400, 0, 60));
            assertThat(AuditSilence.of(strata, recognition, 0.95).unseen())
                    .isEqualTo(AuditFinding.of(400, 60, 0, recognition, 0.95).upper());
        }
    }

    /** Against every spread over three small strata. */
    @Test
    void theSpreadIsTheHardestToSee() {
        for (double recognition : new double[] {1, 0.5}) {
            int most = 0;
            for (int a = 0; a <= 8; a++) {
                for (int b = 0; b <= 6; b++) {
                    for (int c = 0; c <= 5; c++) {
                        var draw = StratifiedDraw.of(List.of(
                                        new AuditStratum("a", 8, a, 4),
                                        new AuditStratum("b", 6, b, 1),
                                        new AuditStratum("c", 5, c, 3)))
                                .recognisedWith(recognition);
                        most = draw.probability(0) > 0.1 ? Math.max(most, a + b + c) : most;
                    }
                }
            }
            var strata = List.of(
                    new AuditStratum("a", 8, 0, 4), new AuditStratum("b", 6, 0, 1), new AuditStratum("c", 5, 0, 3));
            assertThat(AuditSilence.of(strata, recognition, 0.9).unseen()).isEqualTo(most);
        }
    }

    @Test
    void aStratumThatNobodyLookedAtMayBeFaultyThroughout() {
        var silence = AuditSilence.of(
                List.of(new AuditStratum("seen", 10, 0, 10), new AuditStratum("unseen", 30, 0, 0)), 1, 0.95);
        assertThat(silence.unseen()).isEqualTo(30);
        assertThat(silence.toResult().canonical()).contains("\"spread\":[0,30],\"unseen\":30");
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> AuditFinding.of(10, 0, 0, 1, 0.95))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sampled is 0");
        assertThatThrownBy(() -> AuditFinding.of(10, 11, 0, 1, 0.95)).hasMessageContaining("sampled is 11");
        assertThatThrownBy(() -> AuditFinding.of(10, 5, 6, 1, 0.95)).hasMessageContaining("found is 6");
        assertThatThrownBy(() -> AuditFinding.of(10, 5, 1, 1, 1)).hasMessageContaining("confidence is 1.0");
        assertThatThrownBy(() -> AuditSilence.of(List.of(), 1, 0.9)).hasMessageContaining("strata are empty");
    }
}
