package pqs.intake.attachment;

import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.draft.DraftId;

/** What a file is with: the draft of a report, then the concern it became. */
public sealed interface Place {

    record WithDraft(DraftId draft) implements Place {
        @Override
        public UUID id() {
            return draft.value();
        }
    }

    record WithConcern(ConcernId concern) implements Place {
        @Override
        public UUID id() {
            return concern.value();
        }
    }

    UUID id();
}
