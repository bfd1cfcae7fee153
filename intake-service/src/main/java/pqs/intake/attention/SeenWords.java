package pqs.intake.attention;

import java.time.LocalDate;
import java.util.Optional;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.platform.fault.Refused;

/**
 * What a lead says of a concern it has seen, read and checked.
 *
 * @param words for those who triage, if anything
 */
public record SeenWords(Follows follows, Optional<String> words) {

    private static final TypedWords WORDS = new TypedWords("words", "Write a note", 2, 1_000);

    /**
     * @throws Refused with everything that is wrong
     */
    public static SeenWords read(String follows, String words, boolean identifiersChecked, LocalDate today) {
        var faults = new Faults();
        var chosen = Follows.of(follows);
        if (chosen.isEmpty()) {
            faults.add("follows", "required", "Choose what follows.");
        }
        var note = WORDS.readIfGiven(faults, words, identifiersChecked, today);
        if (!faults.none()) {
            throw Refused.invalid("invalid-seen", "Nothing was changed: there is a problem.", faults.list());
        }
        return new SeenWords(chosen.orElseThrow(), note);
    }

    /** As the time line has it. */
    public String told() {
        return follows.label() + "." + words.map(more -> "\n" + more).orElse("");
    }
}
