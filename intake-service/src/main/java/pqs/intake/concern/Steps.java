package pqs.intake.concern;

import java.util.List;

/** Steps as they are kept: added and never changed. Whoever sees the case sees them. */
public interface Steps {

    void add(Step step);

    /** In the order of time. */
    List<Step> of(ConcernId concern);
}
