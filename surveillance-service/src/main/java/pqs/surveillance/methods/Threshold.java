package pqs.surveillance.methods;

/**
 * The value at which a statistic alarms, and how it was come by.
 *
 * @param howComputed such as {@code smallest h on the lattice of 1/5 with ARL0 of at least 120, exact Markov chain}
 */
public record Threshold(double value, AlarmConvention convention, String howComputed) {

    public boolean alarmsAt(double statistic) {
        return convention.alarmsAt(statistic, value);
    }
}
