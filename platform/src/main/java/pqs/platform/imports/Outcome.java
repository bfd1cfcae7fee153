package pqs.platform.imports;

import pqs.platform.fault.Fault;

/** What became of a row that could be read. */
public sealed interface Outcome {

    /** It told of something that nobody knew. */
    record New() implements Outcome {}

    /**
     * It told otherwise than what was known.
     *
     * @param what the difference in plain words, such as {@code status: open, now closed}; shown in the report
     */
    record Changed(String what) implements Outcome {}

    /** It said what was known already. */
    record Unchanged() implements Outcome {}

    /** It cannot be so beside what is known. */
    record Refused(Fault fault) implements Outcome {}
}
