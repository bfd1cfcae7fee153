package pqs.intake.practice;

import java.time.Instant;
import java.util.List;

/** Where the directory's facts go. */
public interface PracticeEvents {

    /** Takes the new states along with the running transaction: they go out if and only if that commits. */
    void publish(List<DirectoryEntry> entries, Instant changedAt);
}
