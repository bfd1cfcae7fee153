package pqs.surveillance.methods.reporter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * How many concerns to expect of a reporter from how many people it refers and how readily it reports.
 *
 * <p>Concerns y of e referrals are Poisson(e λ); habits λ differ between reporters as a Gamma(a, b). a and b are those of the
 * largest marginal likelihood (empirical Bayes); of one reporter it is then believed that λ ~ Gamma(a + y, b + e), its own rate
 * drawn towards that of all, the more so the less it has referred. Where reporters differ no more than chance has them differ,
 * the habit is common to all.
 *
 * <p>p is that of a common habit: half the upper tail of χ² with one degree of freedom at twice the difference of the log
 * likelihoods, since no variation is the edge of what may be (S. Self and K.-Y. Liang, JASA 82 (1987) 605–610, case 5).
 *
 * <p>Source: N. Breslow, "Extra-Poisson variation in log-linear models", Applied Statistics 33 (1984) 38–44, and D. Clayton and
 * J. Kaldor, "Empirical Bayes estimates of age-standardized relative risks", Biometrics 43 (1987) 671–681. That a and b are
 * themselves estimates is not in the intervals; with few reporters they are too narrow.
 *
 * @param habit of reporters as a whole
 */
public record ReporterModel(Habit habit, double p, List<ReporterHistory> histories) {

    /** Fewer say too little of how habits vary. */
    public static final int REPORTERS_MIN = 10;

    private static final int VERSION = 1;
    /** Less than this much likelihood is rounding. */
    private static final double GAIN_MIN = 1e-9;

    public ReporterModel {
        histories = List.copyOf(histories);
    }

    /**
     * Fits the habit of reporters to what they did. Those without referrals say nothing and are left out.
     *
     * @throws InvalidInput for no reporters, and for one named twice
     */
    public static Judgement<ReporterModel> fit(List<ReporterHistory> histories) {
        if (histories.isEmpty()) {
            throw new InvalidInput("histories", "are empty", "give at least one reporter");
        }
        var names = new HashSet<String>();
        for (var history : histories) {
            if (!names.add(history.reporter())) {
                throw new InvalidInput("histories", "name " + history.reporter() + " twice", "give each reporter once");
            }
        }
        var active = histories.stream().filter(one -> one.referrals() > 0).toList();
        if (active.size() < REPORTERS_MIN) {
            return new Judgement.TooLittle<>(active.size(), REPORTERS_MIN, "reporters with referrals");
        }
        if (active.stream().allMatch(one -> one.concerns() == 0)) {
            return new Judgement.TooLittle<>(0, 1, "concerns");
        }
        return new Judgement.Enough<>(fitted(active));
    }

    private static ReporterModel fitted(List<ReporterHistory> histories) {
        var likelihood = new HabitLikelihood(histories);
        double rate = histories.stream().mapToInt(ReporterHistory::concerns).sum()
                / histories.stream().mapToDouble(ReporterHistory::referrals).sum();
        double shape = likelihood.bestShape();
        double mean = likelihood.bestMean(shape);
        double gain = likelihood.log(shape, mean) - likelihood.logOfCommon(rate);
        // Half of all samples from a common habit vary less than chance: their likelihood rises to the very end.
        if (gain <= GAIN_MIN || shape >= HabitLikelihood.SHAPE_MAX * 0.999) {
            return new ReporterModel(new Habit.Common(rate), 1, histories);
        }
        double p = ChiSquaredDistribution.of(1).survivalProbability(2 * gain) / 2;
        return new ReporterModel(new Habit.Varied(shape, shape / mean), p, histories);
    }

    /** What is believed of a reporter with this history, whether it was among those fitted or not. */
    public Habit of(ReporterHistory history) {
        return habit.after(history);
    }

    /** Concerns to expect of further referrals of this reporter. */
    public double expected(ReporterHistory history, double referrals) {
        Check.positive("referrals", referrals);
        return of(history).mean() * referrals;
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("reporter-habit", VERSION),
                Map.of("reportersMin", REPORTERS_MIN),
                Map.of(
                        "histories",
                        histories.stream().map(ReporterHistory::asFields).toList()),
                p,
                switch (habit) {
                    case Habit.Varied(double shape, double rate) -> Map.of("shape", shape, "rate", rate);
                    case Habit.Common(double rate) -> Map.of("commonRate", rate);
                });
    }
}
