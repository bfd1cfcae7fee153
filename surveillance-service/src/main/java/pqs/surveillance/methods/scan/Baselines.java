package pqs.surveillance.methods.scan;

/** What the expected counts of a scan add up to. */
public enum Baselines {
    /** They are scaled to the number of events, so that units are compared with each other. */
    SCALED_TO_TOTAL("scaled to the number of events"),
    /** They are used as given; the caller makes them add up to the number of events. */
    AS_GIVEN("as given");

    private final String words;

    Baselines(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    double factor(double total, double events) {
        return this == SCALED_TO_TOTAL ? events / total : 1;
    }
}
