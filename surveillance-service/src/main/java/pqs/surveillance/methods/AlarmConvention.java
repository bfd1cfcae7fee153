package pqs.surveillance.methods;

/**
 * Whether a statistic that equals its threshold alarms. Packages differ (R's {@code spc} asks for more than the threshold, most
 * clinical charts for at least it), and for counts the difference is large: with mean 4, k 5 and h 10 the in-control average
 * run length is 655 or 422. So it is never left to be guessed.
 */
public enum AlarmConvention {
    /** S &gt; h. */
    ABOVE("S > h"),
    /** S &gt;= h. */
    AT_OR_ABOVE("S >= h");

    private final String words;

    AlarmConvention(String words) {
        this.words = words;
    }

    public boolean alarmsAt(double statistic, double threshold) {
        return this == ABOVE ? statistic > threshold : statistic >= threshold;
    }

    public String words() {
        return words;
    }
}
