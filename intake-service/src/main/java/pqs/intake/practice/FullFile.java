package pqs.intake.practice;

/**
 * What a file that was sent as the full directory says of the practices it does not name: that it does not name them. That is no
 * closure, as only a row with a close date closes a practice, and it is worth looking into.
 *
 * @param named practices not closed here that the file named
 * @param missing practices not closed here that it did not
 */
public record FullFile(boolean invented, int named, int missing) {

    /** True if it names most of what is known; a file of a few rows says nothing of the others. */
    public boolean speaksForAll() {
        return named > 0 && named >= missing;
    }
}
