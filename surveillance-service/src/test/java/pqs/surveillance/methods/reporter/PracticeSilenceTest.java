package pqs.surveillance.methods.reporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.reporter.PracticeSilence.Reading;

class PracticeSilenceTest {

    private static final ReporterModel VARIED = new ReporterModel(new Habit.Varied(2, 100), 0.001, List.of());
    private static final ReporterModel COMMON = new ReporterModel(new Habit.Common(0.02), 1, List.of());
    private static final ReporterHistory KEEN = new ReporterHistory("keen", 300, 18);
    private static final ReporterHistory NEW = new ReporterHistory("new", 0, 0);

    /** Believed Gamma(20, 400) after 18 in 300; of 200 more none with probability (400 / 600)^20. */
    @Test
    void aKeenReporterWhoFallsSilentIsASignal() {
        var silence = PracticeSilence.of(VARIED, KEEN, 200, 0, 0.01);
        assertThat(silence.expected()).isCloseTo(10, within(1e-12));
        assertThat(silence.probability()).isCloseTo(Math.pow(2.0 / 3, 20), within(1e-15));
        assertThat(silence.reading()).isEqualTo(Reading.QUIETER_THAN_EXPECTED);
        assertThat(silence.lowest()).isLessThan(silence.probability());
        assertThat(silence.highest()).isGreaterThan(silence.probability());
    }

    /** P(Y ≤ 2) of the negative binomial of size 20, written out. */
    @Test
    void soFewIsTheTailOfTheNegativeBinomial() {
        double none = Math.pow(2.0 / 3, 20);
        double written = none * (1 + 20 / 3.0 + 20 * 21 / 2.0 / 9);
        var silence = PracticeSilence.of(VARIED, KEEN, 200, 2, 0.005);
        assertThat(silence.probability()).isCloseTo(written, within(1e-14));
        assertThat(silence.reading()).isEqualTo(Reading.NOT_UNUSUAL);
    }

    @Test
    void theSilenceOfAReporterOfWhomNothingIsKnownCannotShowAnything() {
        var silence = PracticeSilence.of(VARIED, NEW, 50, 0, 0.05);
        assertThat(silence.probability()).isCloseTo(Math.pow(100.0 / 150, 2), within(1e-15));
        assertThat(silence.reading()).isEqualTo(Reading.CANNOT_SHOW);
        for (var reading : Reading.values()) {
            assertThat(reading.words()).endsWith("no proof of safety");
        }
    }

    @Test
    void withACommonHabitTheIntervalIsAPoint() {
        var silence = PracticeSilence.of(COMMON, KEEN, 250, 0, 0.05);
        assertThat(silence.probability()).isCloseTo(Math.exp(-5), within(1e-15));
        assertThat(silence.lowest()).isCloseTo(silence.highest(), within(1e-18));
        assertThat(silence.reading()).isEqualTo(Reading.QUIETER_THAN_EXPECTED);
    }

    @Test
    void itsCanonicalFormSaysThatItIsNoProof() {
        assertThat(PracticeSilence.of(COMMON, NEW, 50, 1, 0.05).toResult().canonical())
                .startsWith(
                        "{\"inputs\":{\"concerns\":1,\"history\":{\"concerns\":0,\"referrals\":0.0,\"reporter\":\"new\"},"
                                + "\"referrals\":50.0},\"method\":{\"name\":\"practice-silence\",\"version\":1},\"p\":0.7357588")
                .contains("no proof of safety");
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> PracticeSilence.of(COMMON, NEW, 0, 0, 0.05))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("referrals is 0.0");
        assertThatThrownBy(() -> PracticeSilence.of(COMMON, NEW, 1, -1, 0.05)).hasMessageContaining("concerns is -1");
        assertThatThrownBy(() -> PracticeSilence.of(COMMON, NEW, 1, 0, 0)).hasMessageContaining("level is 0.0");
    }
}
