package pqs.intake.draft;

import java.util.UUID;

/** Identifies a draft. */
public record DraftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
