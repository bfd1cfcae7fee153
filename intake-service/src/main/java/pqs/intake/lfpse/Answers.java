package pqs.intake.lfpse;

import java.util.Map;
import java.util.Optional;

/**
 * What a person says of an event beyond what the concern holds.
 *
 * @param description what happened, in 10 to 4,000 characters
 * @param immediateActions what was done at once
 * @param codes answers by the name of the question; what nobody answered is left out
 * @param identifiersChecked somebody has looked that the words identify no patient
 */
public record Answers(
        String description, Optional<String> immediateActions, Map<String, String> codes, boolean identifiersChecked) {

    public Answers {
        codes = Map.copyOf(codes);
    }

    public Optional<String> code(String question) {
        return Optional.ofNullable(codes.get(question));
    }
}
