package pqs.intake.response;

import java.util.Set;

/**
 * A question as it came: nothing in it is believed yet.
 *
 * @param share codes of {@link Shareable}
 * @param practiceChecked where the reporter stays unknown, whoever asks says that ordinary words do not point at the practice
 */
public record TypedQuestion(
        String words, Set<String> share, boolean urgent, boolean identifiersChecked, boolean practiceChecked) {
    public TypedQuestion {
        share = Set.copyOf(share);
    }

    /** The same, with a look at what it would be if that were said. */
    public TypedQuestion withPracticeChecked() {
        return new TypedQuestion(words, share, urgent, identifiersChecked, true);
    }
}
