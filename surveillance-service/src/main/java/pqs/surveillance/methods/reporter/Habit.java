package pqs.surveillance.methods.reporter;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** How many concerns a referral brings, λ: what is believed of one reporter, or of reporters as a whole. */
public sealed interface Habit {

    /** E λ, in concerns a referral. */
    double mean();

    /** Var λ. */
    double variance();

    /** The λ that is not exceeded with probability q. */
    double quantile(double q);

    /** What is believed of one of these after it raised y concerns in e referrals. */
    Habit after(ReporterHistory history);

    /** P(Y ≤ y) of the concerns of further e referrals. */
    double atMost(int concerns, double referrals);

    /**
     * Reporters differ: λ ~ Gamma(a, b), so Y ~ negative binomial of size a and mean e a / b.
     *
     * @param shape a
     * @param rate b, in referrals
     */
    record Varied(double shape, double rate) implements Habit {

        @Override
        public double mean() {
            return shape / rate;
        }

        @Override
        public double variance() {
            return shape / (rate * rate);
        }

        @Override
        public double quantile(double q) {
            return GammaDistribution.of(shape, 1 / rate).inverseCumulativeProbability(q);
        }

        @Override
        public Habit after(ReporterHistory history) {
            return new Varied(shape + history.concerns(), rate + history.referrals());
        }

        @Override
        public double atMost(int concerns, double referrals) {
            return RegularizedBeta.value(rate / (rate + referrals), shape, concerns + 1.0);
        }
    }

    /** Reporters do not differ beyond chance: the same λ for all, so Y ~ Poisson(e λ), and nobody's history changes that. */
    record Common(double rate) implements Habit {

        @Override
        public double mean() {
            return rate;
        }

        @Override
        public double variance() {
            return 0;
        }

        @Override
        public double quantile(double q) {
            return rate;
        }

        @Override
        public Habit after(ReporterHistory history) {
            return this;
        }

        @Override
        public double atMost(int concerns, double referrals) {
            return PoissonDistribution.of(rate * referrals).cumulativeProbability(concerns);
        }
    }
}
