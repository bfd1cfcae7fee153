package pqs.intake.silence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pqs.intake.practice.PracticeCode;

/** List sizes as they are kept. */
public interface ListSizes {

    /** Of these, as they were asked for, the number of patients that is known of that practice and day. */
    Map<ListSize, Integer> known(List<ListSize> asked);

    /** Those of the practices that the directory has. */
    Set<PracticeCode> inDirectory(List<ListSize> asked);

    /** Adds or corrects. */
    void keep(List<ListSize> sizes);
}
