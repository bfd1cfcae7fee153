package pqs.intake.alert;

import java.time.Instant;

/** What a provider told a practice. The practice answers it once. */
public sealed interface Alert {

    AlertFacts facts();

    /** What the provider wrote, in 10 to 2,000 characters. */
    String words();

    /** The practice has not answered yet. */
    record Raised(AlertFacts facts, String words) implements Alert {
        public Answered answer(String answer, Instant at) {
            return new Answered(facts, words, answer, at);
        }
    }

    /** @param answer of the practice, in 2 to 2,000 characters */
    record Answered(AlertFacts facts, String words, String answer, Instant answeredAt) implements Alert {}
}
