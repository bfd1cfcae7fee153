package pqs.surveillance.upload;

import java.util.ArrayList;
import java.util.List;

/** Counts the rows of one import while they are dealt with; confined to the thread that imports. */
public final class ImportTally {

    private final List<RowFault> refused = new ArrayList<>();
    private long rowsRead;
    private long accepted;
    private long unchanged;

    public void read() {
        rowsRead++;
    }

    public void accepted(long rows) {
        accepted += rows;
    }

    public void unchanged(long rows) {
        unchanged += rows;
    }

    public void refuse(List<RowFault> faults) {
        refused.addAll(faults);
    }

    public long rowsRead() {
        return rowsRead;
    }

    public long accepted() {
        return accepted;
    }

    public long unchanged() {
        return unchanged;
    }

    public List<RowFault> refused() {
        return List.copyOf(refused);
    }
}
