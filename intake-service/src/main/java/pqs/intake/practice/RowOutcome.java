package pqs.intake.practice;

import java.util.List;
import pqs.platform.fault.Fault;

/** What became of one row of the practice file. */
public sealed interface RowOutcome {

    record Read(long row, Practice practice) implements RowOutcome {}

    /** Nothing of the row is taken; every fault is named at once. */
    record Refused(long row, List<Fault> faults) implements RowOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
