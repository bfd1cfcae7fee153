package pqs.platform.web;

/**
 * The head of a column of a table.
 *
 * @param number whether it holds numbers, which are aligned to the right
 */
public record Column(String name, boolean number) {

    private static final String NUMBERS = "#";

    /** A name as a page writes it: one that ends in # is of a column of numbers. */
    static Column of(String written) {
        return written.endsWith(NUMBERS)
                ? new Column(written.substring(0, written.length() - 1).strip(), true)
                : new Column(written, false);
    }
}
