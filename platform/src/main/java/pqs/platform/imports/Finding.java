package pqs.platform.imports;

/**
 * One line of an import's report.
 *
 * @param line line of the file on which the row begins
 * @param outcome {@code refused} or {@code changed}
 * @param field column as the layout names it, {@code row} for the row as a whole; empty if changed
 * @param message what is wrong and what to do about it, or what differs; never quotes a refused row
 */
public record Finding(long line, String outcome, String field, String code, String message) {}
