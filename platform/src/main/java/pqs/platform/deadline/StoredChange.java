package pqs.platform.deadline;

import java.time.Instant;
import pqs.platform.time.Change;
import pqs.platform.time.Extension;
import pqs.platform.time.Length;
import pqs.platform.time.Shortening;

/** What tells the changes of a deadline apart in their rows. */
record StoredChange(boolean shortens, String length) {

    static StoredChange of(Change change) {
        return switch (change) {
            case Extension extension -> new StoredChange(false, extension.by().code());
            case Shortening shortening ->
                new StoredChange(true, shortening.within().code());
        };
    }

    Change change(String reason, String actor, Instant at) {
        var counted = Length.parse(length);
        return shortens ? new Shortening(counted, reason, actor, at) : new Extension(counted, reason, actor, at);
    }
}
