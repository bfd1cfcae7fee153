package pqs.notifications.directory;

import java.time.Instant;

/** Whether the one time that a directory may let somebody in by a setting has been used. */
public interface FirstAdministrators {

    /** False if somebody was let in before, or at the same moment. */
    boolean claim(PersonId id, Instant at);

    boolean claimed();
}
