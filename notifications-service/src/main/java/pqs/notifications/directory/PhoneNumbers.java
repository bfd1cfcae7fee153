package pqs.notifications.directory;

import java.util.Optional;

/** Reads telephone numbers as people type them; without a country code they are British. */
public interface PhoneNumbers {

    /** Empty if it is no number that could be dialled. */
    Optional<PhoneNumber> parse(String typed);
}
