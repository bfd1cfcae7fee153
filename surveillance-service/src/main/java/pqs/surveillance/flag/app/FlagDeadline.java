package pqs.surveillance.flag.app;

import java.util.List;
import pqs.platform.time.Deadline;
import pqs.surveillance.flag.DeadlineFact;

/**
 * The deadline of a flag with what people decided about it.
 *
 * @param decided in the order in which it was
 */
public record FlagDeadline(Deadline deadline, List<DeadlineFact> decided) {

    public FlagDeadline {
        decided = List.copyOf(decided);
    }

    /** From 1, one more for each decision. */
    public long version() {
        return version(decided.size());
    }

    static long version(int decisions) {
        return decisions + 1L;
    }
}
