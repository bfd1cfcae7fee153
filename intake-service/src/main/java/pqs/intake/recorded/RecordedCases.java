package pqs.intake.recorded;

import java.util.Collection;
import java.util.UUID;
import pqs.intake.concern.ConcernCase;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Cases that staff wrote down. Whoever asks sees those in scope. */
public interface RecordedCases {

    /** Those of the staff of these organisations, the newest first; compliments among them. */
    Slice<ConcernCase> of(Collection<String> organisations, PageRequest<UUID> page);
}
