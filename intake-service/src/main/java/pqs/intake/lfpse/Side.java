package pqs.intake.lfpse;

/**
 * For whom somebody makes a record. Each side makes one of its own, from what it knows: what a commissioner judged, wrote or sent on
 * would tell the practice of what may be none of its knowledge yet.
 */
public enum Side {
    /** The practice that reported the concern: it sees its own record and what it sent on itself. */
    PRACTICE("practice"),
    /** Those who triage it: they see their own record, and what either side sent on. */
    COMMISSIONER("commissioner");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /** As in the database. */
    public String code() {
        return code;
    }
}
