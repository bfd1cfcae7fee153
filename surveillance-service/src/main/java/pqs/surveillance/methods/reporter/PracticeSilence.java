package pqs.surveillance.methods.reporter;

import java.util.Map;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Whether a reporter has become quiet: how probable so few concerns are, given what it refers and how it used to report.
 *
 * <p>p = P(Y ≤ y), Y the concerns of e referrals of a reporter whose λ is believed to be as {@link ReporterModel#of} says from its
 * history before: negative binomial. Its interval holds P(Y ≤ y | λ) for the central 95% of λ.
 *
 * <p>Silence is a signal that reports may be missing, and never a proof that all is well. Where even no concern at all would be
 * nothing unusual, it says nothing, in either direction.
 *
 * @param history before the time in question, and not with it
 * @param referrals in the time in question
 * @param concerns raised in it
 * @param level at which so few are called unusual
 * @param probability p
 * @param lowest of the interval, where it reports most readily
 * @param highest of the interval, where it reports least
 */
public record PracticeSilence(
        ReporterHistory history,
        double referrals,
        int concerns,
        double level,
        double expected,
        double probability,
        double lowest,
        double highest,
        Reading reading) {

    /** What may be said of it. */
    public enum Reading {
        /** Ask whether something is missing. */
        QUIETER_THAN_EXPECTED(
                "fewer concerns than this reporter usually raises: ask whether reports are missing; no proof of safety"),
        NOT_UNUSUAL("not unusually few concerns; no proof of safety"),
        /** Even none would not be unusual. */
        CANNOT_SHOW("too few referrals for silence to mean anything; no proof of safety");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final int VERSION = 1;
    private static final double TAIL = 0.025;

    public static PracticeSilence of(
            ReporterModel model, ReporterHistory history, double referrals, int concerns, double level) {
        Check.positive("referrals", referrals);
        Check.atLeast("concerns", concerns, 0);
        Check.probability("level", level);
        var habit = model.of(history);
        double probability = habit.atMost(concerns, referrals);
        return new PracticeSilence(
                history,
                referrals,
                concerns,
                level,
                habit.mean() * referrals,
                probability,
                soFew(habit.quantile(1 - TAIL) * referrals, concerns),
                soFew(habit.quantile(TAIL) * referrals, concerns),
                reading(habit.atMost(0, referrals), probability, level));
    }

    private static double soFew(double expected, int concerns) {
        return expected > 0 ? PoissonDistribution.of(expected).cumulativeProbability(concerns) : 1;
    }

    private static Reading reading(double ofNone, double ofSoFew, double level) {
        if (ofNone > level) {
            return Reading.CANNOT_SHOW;
        }
        return ofSoFew <= level ? Reading.QUIETER_THAN_EXPECTED : Reading.NOT_UNUSUAL;
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("practice-silence", VERSION),
                Map.of("level", level),
                Map.of("history", history.asFields(), "referrals", referrals, "concerns", concerns),
                probability,
                Map.of("expected", expected, "lowest", lowest, "highest", highest, "reading", reading.words()));
    }
}
