package pqs.intake.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The provider asks for more time.
 *
 * @param position from 1
 * @param until the working day until which it needs it
 * @param decision what whoever asked the question said to it
 */
public record Plea(int position, LocalDate until, String reason, String by, Instant at, Optional<Decision> decision) {

    /**
     * What was decided.
     *
     * @param until until when the provider was given time; empty if it was not
     */
    public record Decision(Optional<LocalDate> until, Optional<String> words, String by, Instant at) {

        public boolean granted() {
            return until.isPresent();
        }
    }

    public Plea decide(Decision made) {
        return new Plea(position, until, reason, by, at, Optional.of(made));
    }
}
