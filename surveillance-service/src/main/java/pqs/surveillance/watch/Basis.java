package pqs.surveillance.watch;

/** What the counts of a measure are held against. */
enum Basis {
    /** A number of their own, given with them. */
    OWN_EXPOSURE("exposure given"),
    /** What was done in the month. */
    ACTIVITY("activity"),
    /** Months alone, where a provider's activity is not known at all. */
    TIME("months");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
