package pqs.surveillance.methods.rare;

/** What is counted or measured from one event to the next, and how it is distributed where nothing is wrong. */
public enum BetweenEvents {
    /** Whole cases ({@link GChart}): P(X ≤ x) = 1 − q^(⌊x⌋ + 1), q = m / (m + 1) with m their mean. */
    CASES("g-chart", "geometric") {
        @Override
        public BetweenLimits limits(double[] between) {
            return GChart.limits(between);
        }

        @Override
        double beyond(double gap, double mean) {
            return StrictMath.pow(mean / (mean + 1), Math.floor(gap) + 1);
        }

        @Override
        double atLeast(double gap, double mean) {
            return StrictMath.pow(mean / (mean + 1), Math.ceil(gap));
        }

        @Override
        double eventsPerYear(double unitsPerYear, double mean) {
            return unitsPerYear / (mean + 1);
        }
    },
    /** Time ({@link TChart}): P(X ≤ x) = 1 − exp(−x / θ), θ its mean. */
    TIME("t-chart", "exponential") {
        @Override
        public BetweenLimits limits(double[] between) {
            return TChart.limits(between);
        }

        @Override
        double beyond(double gap, double mean) {
            return StrictMath.exp(-gap / mean);
        }

        @Override
        double atLeast(double gap, double mean) {
            return beyond(gap, mean);
        }

        @Override
        double eventsPerYear(double unitsPerYear, double mean) {
            return unitsPerYear / mean;
        }
    };

    private final String methodName;
    private final String distribution;

    BetweenEvents(String methodName, String distribution) {
        this.methodName = methodName;
        this.distribution = distribution;
    }

    String methodName() {
        return methodName;
    }

    String distribution() {
        return distribution;
    }

    /** Centre and limits; refused as the chart says. */
    public abstract BetweenLimits limits(double[] between);

    /** P(X &gt; gap). */
    abstract double beyond(double gap, double mean);

    /** P(X ≥ gap). */
    abstract double atLeast(double gap, double mean);

    /** How many events come in a year of so many cases, or of so many units of time. */
    abstract double eventsPerYear(double unitsPerYear, double mean);
}
