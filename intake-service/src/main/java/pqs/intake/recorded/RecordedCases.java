package pqs.intake.recorded;

import java.util.UUID;
import pqs.intake.concern.ConcernCase;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Cases that staff wrote down. Whoever asks sees those in scope. */
public interface RecordedCases {

    /** Those of one organisation's staff, the newest first; compliments among them. */
    Slice<ConcernCase> of(String organisation, PageRequest<UUID> page);
}
