package pqs.intake.concern.http;

import java.time.Instant;
import java.util.List;
import pqs.intake.concern.ConcernId;

/**
 * What another feature tells the reporter of a concern beside its steps, for systems; its {@link ConcernPanel} tells people the same.
 * Every bean of this type is asked.
 */
public interface ConcernNews {

    /** Empty if there is nothing to tell. Whether the concern is the person's to see has been asked. */
    List<News> of(ConcernId concern);

    /**
     * One piece of news.
     *
     * @param kind what it is about; never changes
     * @param at since when it is so
     */
    record News(String kind, Instant at, String words) {}
}
