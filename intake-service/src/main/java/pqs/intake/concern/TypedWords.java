package pqs.intake.concern;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody typed for others to read, in any form about a concern: of a certain length, without what cannot be shown, and
 * without what may identify a patient unless somebody has looked. An NHS number is never among them.
 *
 * @param name of the field, as in the form and the API
 * @param what is asked for, as a sentence such as {@code Say why you withdraw it}
 * @param charactersMin the least number of characters, at least 1
 * @param charactersMax the greatest
 */
public record TypedWords(String name, String what, int charactersMin, int charactersMax) {

    /** Code of the fault that whoever has looked may wave through. */
    public static final String MAY_IDENTIFY = "may-identify-a-patient";

    /** Code of the fault that nobody can wave through. */
    public static final String NHS_NUMBER = "holds-an-nhs-number";

    /** The words without blanks around them. Left out is a fault. */
    public Optional<String> read(Faults faults, @Nullable String typed, boolean identifiersChecked, LocalDate today) {
        var given = typed == null ? "" : PlainText.tidy(typed);
        return given.isEmpty()
                ? faults.add(name, "required", what + ", in " + bounds() + " characters.")
                : words(faults, given, identifiersChecked, Impersonal.OR_CONFIRM, today);
    }

    /** The same of words in which nothing that may identify a patient is kept, whoever has looked. */
    public Optional<String> readStrictly(Faults faults, @Nullable String typed, LocalDate today) {
        var given = typed == null ? "" : PlainText.tidy(typed);
        return given.isEmpty() ? read(faults, typed, false, today) : words(faults, given, false, ".", today);
    }

    /** The same where they may be left out: empty then, and where there is a fault. */
    public Optional<String> readIfGiven(
            Faults faults, @Nullable String typed, boolean identifiersChecked, LocalDate today) {
        var given = typed == null ? "" : PlainText.tidy(typed);
        return given.isEmpty()
                ? Optional.empty()
                : words(faults, given, identifiersChecked, Impersonal.OR_CONFIRM, today);
    }

    private Optional<String> words(
            Faults faults, String given, boolean identifiersChecked, String orElse, LocalDate today) {
        int length = PlainText.length(given);
        if (PlainText.visible(given) < charactersMin) {
            return faults.add(name, "too-short", "Say a little more: at least " + charactersMin + " characters.");
        }
        if (length > charactersMax) {
            return faults.add(
                    name,
                    "too-long",
                    "Shorten it to %,d characters or fewer. It now has %,d.".formatted(charactersMax, length));
        }
        if (PlainText.holdsUnshowable(given)) {
            return faults.add(
                    name,
                    "control-characters",
                    "The text holds characters that cannot be shown. Type it again, or paste it as plain text.");
        }
        return Impersonal.read(faults, name, "The text", given, identifiersChecked, orElse, today);
    }

    private String bounds() {
        return "%,d to %,d".formatted(charactersMin, charactersMax);
    }
}
