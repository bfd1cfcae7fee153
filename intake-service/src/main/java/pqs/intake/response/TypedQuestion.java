package pqs.intake.response;

import java.util.Set;

/**
 * A question as it came: nothing in it is believed yet.
 *
 * @param share codes of {@link Shareable}
 */
public record TypedQuestion(String words, Set<String> share, boolean urgent, boolean identifiersChecked) {
    public TypedQuestion {
        share = Set.copyOf(share);
    }
}
