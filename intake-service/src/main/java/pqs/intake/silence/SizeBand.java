package pqs.intake.silence;

/** How many patients a practice has, coarsely. In the order in which groups are made. */
enum SizeBand {
    UNDER_5000("under 5,000 patients", 5_000),
    UNDER_10000("5,000 to 9,999 patients", 10_000),
    UNDER_15000("10,000 to 14,999 patients", 15_000),
    LARGER("15,000 patients or more", Integer.MAX_VALUE),
    NOT_KNOWN("list size not known", 0);

    private final String words;
    private final int below;

    SizeBand(String words, int below) {
        this.words = words;
        this.below = below;
    }

    String words() {
        return words;
    }

    static SizeBand of(PracticeFacts practice) {
        if (!practice.sized()) {
            return NOT_KNOWN;
        }
        int patients = practice.patients().getAsInt();
        return patients < UNDER_5000.below
                ? UNDER_5000
                : patients < UNDER_10000.below ? UNDER_10000 : patients < UNDER_15000.below ? UNDER_15000 : LARGER;
    }
}
