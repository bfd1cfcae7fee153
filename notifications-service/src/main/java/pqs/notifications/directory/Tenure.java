package pqs.notifications.directory;

import java.time.Instant;

/** A membership in time. Joiners begin one, leavers end theirs; what has ended is never changed and never removed. */
public sealed interface Tenure {

    Membership membership();

    Instant from();

    record Current(Membership membership, Instant from) implements Tenure {

        public Ended end(Instant at) {
            return new Ended(membership, from, at);
        }
    }

    record Ended(Membership membership, Instant from, Instant until) implements Tenure {

        public Ended {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a membership ends after it began: " + from + ".." + until);
            }
        }
    }
}
