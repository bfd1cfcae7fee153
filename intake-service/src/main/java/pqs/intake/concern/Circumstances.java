package pqs.intake.concern;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a concern came, and what it asks for.
 *
 * @param urgent somebody may come to harm now: it jumps the queue
 * @param confidential the reporter is not to be named to the provider
 * @param examination which examination, or of which part of the body, in at most 100 characters
 * @param heard how staff came to know of it; empty for what a practice reports itself
 */
public record Circumstances(boolean urgent, boolean confidential, Optional<String> examination, Optional<Heard> heard) {

    public static final Circumstances ORDINARY = new Circumstances(false, false, Optional.empty(), Optional.empty());

    /**
     * What staff wrote down of something that was not reported by the form.
     *
     * @param on when they heard it
     * @param from from which role or body, never a name
     */
    public record Heard(Source source, LocalDate on, String from) {
        public Heard {
            if (source == Source.GENERAL_PRACTICE) {
                throw new IllegalArgumentException("what general practice reports itself, nobody has heard");
            }
        }
    }

    public Source source() {
        return heard.map(Heard::source).orElse(Source.GENERAL_PRACTICE);
    }
}
