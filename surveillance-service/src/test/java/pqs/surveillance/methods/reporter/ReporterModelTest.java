package pqs.surveillance.methods.reporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;

class ReporterModelTest {

    /** Twelve practices; a and b worked out by another program (maximum of the negative binomial likelihood). */
    private static final List<ReporterHistory> TWELVE = histories(
            new double[] {120, 80, 200, 40, 60, 150, 90, 300, 75, 110, 55, 180},
            new int[] {1, 0, 9, 0, 3, 2, 0, 4, 6, 1, 0, 12});

    @Test
    void theFitIsThatOfTheLargestLikelihood() {
        var model = fitted(TWELVE);
        var habit = (Habit.Varied) model.habit();
        assertThat(habit.shape()).isCloseTo(1.103332, within(1e-5));
        assertThat(habit.mean()).isCloseTo(0.02470492, within(1e-8));
        assertThat(model.p()).isCloseTo(0.000348495, within(1e-7));
    }

    @Test
    void aReporterIsDrawnTowardsTheOthersTheMoreTheLessItRefers() {
        var model = fitted(TWELVE);
        double all = model.habit().mean();
        assertThat(model.of(new ReporterHistory("new", 0, 0)).mean()).isEqualTo(all);
        double afterLittle = model.of(new ReporterHistory("little", 20, 0)).mean();
        double afterMuch = model.of(new ReporterHistory("much", 2_000, 0)).mean();
        assertThat(afterLittle).isBetween(afterMuch, all);
        assertThat(afterMuch).isLessThan(0.1 * all);
        assertThat(model.expected(new ReporterHistory("new", 0, 0), 50)).isCloseTo(50 * all, within(1e-12));
    }

    @Test
    void reportersWhoDifferNoMoreThanChanceShareAHabit() {
        var model = fitted(histories(
                new double[] {100, 100, 100, 100, 100, 100, 100, 100, 100, 200},
                new int[] {2, 2, 2, 1, 3, 2, 2, 2, 2, 4}));
        assertThat(model.habit()).isEqualTo(new Habit.Common(0.02));
        assertThat(model.p()).isEqualTo(1);
        assertThat(model.toResult().canonical()).contains("\"values\":{\"commonRate\":0.02}");
    }

    /** 3,000 practices with a = 2 and a mean of 0.03. */
    @Test
    void aPlantedHabitIsFound() {
        long seed = 4_711;
        var random = new SplittableRandom(seed);
        var habits = GammaDistribution.of(2, 0.015);
        double[] referrals = new double[3_000];
        int[] concerns = new int[3_000];
        for (int i = 0; i < referrals.length; i++) {
            referrals[i] = 20 + random.nextInt(200);
            double expected = habits.inverseCumulativeProbability(random.nextDouble()) * referrals[i];
            concerns[i] = PoissonDistribution.of(expected).inverseCumulativeProbability(random.nextDouble());
        }
        var habit = (Habit.Varied) fitted(histories(referrals, concerns)).habit();
        assertThat(habit.shape()).as("seed %d", seed).isBetween(1.8, 2.2);
        assertThat(habit.mean()).as("seed %d", seed).isBetween(0.029, 0.031);
    }

    @Test
    void tooLittleIsAnAnswer() {
        assertThat(ReporterModel.fit(TWELVE.subList(0, 9)))
                .isEqualTo(new Judgement.TooLittle<>(9, 10, "reporters with referrals"));
        assertThat(ReporterModel.fit(histories(new double[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}, new int[10])))
                .isEqualTo(new Judgement.TooLittle<>(0, 1, "concerns"));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> ReporterModel.fit(List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("histories are empty");
        var twice = List.of(new ReporterHistory("a", 1, 0), new ReporterHistory("a", 2, 0));
        assertThatThrownBy(() -> ReporterModel.fit(twice)).hasMessageContaining("name a twice");
        assertThatThrownBy(() -> new ReporterHistory("a", 0, 1)).hasMessageContaining("of a are 0.0 with 1 concerns");
        assertThatThrownBy(() -> new ReporterHistory("a", -1, 0)).hasMessageContaining("of a are -1.0");
        assertThatThrownBy(() -> new ReporterHistory("a", Double.NaN, 0)).hasMessageContaining("referrals is NaN");
        assertThatThrownBy(() -> new ReporterHistory("a", 1, -1)).hasMessageContaining("concerns is -1");
    }

    static ReporterModel fitted(List<ReporterHistory> histories) {
        return switch (ReporterModel.fit(histories)) {
            case Judgement.Enough<ReporterModel>(var model) -> model;
            case Judgement.TooLittle<ReporterModel> little -> throw new AssertionError(little.words());
        };
    }

    static List<ReporterHistory> histories(double[] referrals, int[] concerns) {
        var histories = new ArrayList<ReporterHistory>();
        for (int i = 0; i < referrals.length; i++) {
            histories.add(new ReporterHistory("practice " + (i + 1), referrals[i], concerns[i]));
        }
        return histories;
    }
}
